import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { parseAs } from "#contract/parse-as";
import { printGitHubWorkflow } from "./github-pages.ts";

const Step = v.object({
  name: v.exactOptional(v.string()),
  run: v.exactOptional(v.string()),
  uses: v.exactOptional(v.string()),
});
const Workflow = v.object({
  permissions: v.record(v.string(), v.string()),
  jobs: v.object({ publish: v.object({ steps: v.array(Step) }) }),
});
const read: unknown = parse(printGitHubWorkflow());
const workflow = parseAs(Workflow, read, "the workflow");
const { steps } = workflow.jobs.publish;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workflow-"));
  git("init", "-q", "--bare", "remote");
});
afterEach(() => rmSync(folder, { recursive: true }));

const git = (...words: string[]): string => execFileSync("git", words, { cwd: folder, encoding: "utf8" });

/** As a runner does it: in a fresh checkout, with `bash -e`. */
function runStep(name: string, checkout: string): void {
  const script = steps.find((step) => step.name === name)?.run ?? "exit 9";
  execFileSync("bash", ["-e", "-o", "pipefail", "-c", script], { cwd: join(folder, checkout), stdio: "pipe" });
}

function checkOut(name: string): void {
  git("clone", "-q", "--no-hardlinks", join(folder, "remote"), name);
}

test("the workflow presses, keeps the ledger before it deploys, and deploys", () => {
  const names = steps.map(({ name, uses = "" }) => name ?? uses.replace(/@.*/u, ""));
  expect(names.slice(-5)).toEqual([
    "Fetch the ledger",
    "Press",
    "Keep the ledger",
    "actions/upload-pages-artifact",
    "actions/deploy-pages",
  ]);
  expect(workflow.permissions).toEqual({ contents: "write", pages: "write", "id-token": "write" });
});

test("the ledger comes back in the next run, as the last one left it", () => {
  checkOut("first");
  runStep("Fetch the ledger", "first");
  expect(existsSync(join(folder, "first/edition.ledger"))).toBe(false);
  for (const contents of ["one", "two"]) {
    mkdirSync(join(folder, "first/edition.ledger"), { recursive: true });
    writeFileSync(join(folder, "first/edition.ledger/ledger.sqlite"), contents);
    writeFileSync(join(folder, "first/edition.ledger/.gitignore"), "*");
    runStep("Keep the ledger", "first");
  }
  checkOut("second");
  runStep("Fetch the ledger", "second");
  expect(readFileSync(join(folder, "second/edition.ledger/ledger.sqlite"), "utf8")).toBe("two");
  expect(readdirSync(join(folder, "second")).toSorted()).toEqual([".git", "edition.ledger"]);
});

test("a ledger that cannot be asked for stops the run", () => {
  checkOut("first");
  rmSync(join(folder, "remote"), { recursive: true });
  expect(() => runStep("Fetch the ledger", "first")).toThrow("Command failed");
});
