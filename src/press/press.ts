import { refuseIfFull } from "./disk/full-disk.ts";
import { type OpenEdition, openEdition } from "./disk/open-edition.ts";
import { readAppShell, writeAppFiles } from "./disk/read-app.ts";
import { readSiteConfig } from "./disk/read-site-config.ts";
import type { TextRef } from "./disk/texts.ts";
import { addTotals } from "./drafts/clean-up-totals.ts";
import { findWork, type Work } from "./find-work.ts";
import type { AppShell } from "./outputs/html-pages.ts";
import { toHash } from "./outputs/output.ts";
import { printDirty, type Printed } from "./print-dirty.ts";
import { PressError } from "./rejection.ts";
import { type Findings, noFindings, type Report } from "./report.ts";
import { retireFiles } from "./retire-files.ts";
import { settleRun } from "./settle-run.ts";
import { type SiteConfig, toRulesConfig } from "./site-config.ts";
import { Stopwatch } from "./stopwatch.ts";
import { parseFacts } from "./take-in.ts";
import { tellClock } from "./tell-clock.ts";
import { tellUnknown, tellUnread } from "./tell-unread.ts";
import { toMoment } from "./to-moment.ts";
import { WorkerPool } from "./workers/worker-pool.ts";

export type PressOptions = {
  /** Absolute paths. */
  posts: string;
  out: string;
  appFolder: string;
  siteFile?: string;
  /** Files that changed; else the folder is looked through. */
  changed?: readonly string[];
  /** Publish even if more than a fifth of the published articles would go. */
  allowShrink: boolean;
  /** Read and print everything anew. */
  rebuild: boolean;
  /** How many pages of an earlier release or site are printed anew, the newest first. */
  renew: number;
  /** Names the rules by which articles are made of posts: with others, every post is read again. */
  rules: string;
  now: Date;
};

export type Progress = (stage: string, done: number, total: number) => void;

/** One run, with what it has at hand. */
export type Run = {
  options: PressOptions;
  edition: OpenEdition;
  config: SiteConfig;
  app: AppShell;
  pool: WorkerPool;
  findings: Findings;
  stopwatch: Stopwatch;
  onProgress: Progress;
};

/**
 * Prints an edition: reads the posts that changed, and writes the files that they change.
 * @throws {PressError} when nothing can be printed as asked; posts that cannot be published are in the report.
 */
export async function press(options: PressOptions, onProgress: Progress): Promise<Report> {
  const edition = openFor(options);
  try {
    return await pressInto(edition, options, onProgress);
  } catch (error) {
    refuseIfFull(error, options.out);
    throw error;
  } finally {
    edition.close();
  }
}

/** Where everything is to be made anew, so is a ledger that is damaged or gone. */
export function openFor(options: PressOptions): OpenEdition {
  const { out, rebuild, now } = options;
  if (!rebuild) return openEdition(out);
  const { config } = readSiteConfig(options);
  return openEdition(out, { now, moment: toMoment(now, config.zone) });
}

/** As `press`, into an edition that stays open for further runs. */
export async function pressInto(edition: OpenEdition, options: PressOptions, onProgress: Progress): Promise<Report> {
  const start = performance.now();
  const { ledger, beside } = edition;
  const { config, warnings } = readSiteConfig(options);
  const app = readAppShell(options.appFolder);
  const { posts, out, appFolder, now } = options;
  const pool = new WorkerPool({ posts, out, beside, appFolder, config, now });
  const last = new Date(ledger.getMeta("ranAt") ?? now);
  const findings = { ...noFindings(), warnings: [...warnings, ...tellClock(out, { now, last, zone: config.zone })] };
  const stopwatch = new Stopwatch(() => performance.now());
  const run: Run = { options, edition, config, app, pool, findings, stopwatch, onProgress };
  let outcome = { ...nothingPrinted, withdrawn: 0 };
  try {
    const isNew = !edition.isThere() || options.rebuild;
    const rules = toHash(JSON.stringify([options.rules, toRulesConfig(config)]));
    const work = stopwatch.time("scan", () => findWork(options, ledger, isNew || ledger.getMeta("rules") !== rules));
    tellUnread(work.unread, findings);
    tellUnknown(work.unknown, findings);
    refuseToShrink(work, run);
    if (isNew || ledger.getMeta("release") !== app.release)
      stopwatch.time("write", () => writeAppFiles(appFolder, out));
    retireFiles(run);
    outcome = await workThrough(work, { isNew, rules }, run);
  } finally {
    for (const { timings, cleanUps } of await pool.close()) {
      stopwatch.addAll(timings);
      addTotals(cleanUps, findings.cleanUps);
    }
  }
  tellKnown(run);
  const total = ledger.lists.get("all")?.total ?? 0;
  const { articles, filesWritten, warnings: undrawn, withdrawn } = outcome;
  findings.warnings.push(...undrawn);
  const published = articles.filter((id) => !ledger.articles.isWithdrawn(id)).length;
  const timings = { ...stopwatch.timings(), total: Math.round(performance.now() - start) };
  return { published, unchanged: total - published, withdrawn, filesWritten, ...findings, timings };
}

const nothingPrinted: Printed = { articles: [], filesWritten: 0, missing: [], warnings: [] };

/** Articles whose text has gone missing from the edition are made of their posts again: once is enough. */
async function workThrough(
  work: Work,
  { isNew, rules }: { isNew: boolean; rules: string },
  run: Run,
): Promise<Printed & { withdrawn: number }> {
  const { ledger } = run.edition;
  const bodies = new Map<string, TextRef>();
  ledger.sheets.doubtMarked();
  const { withdrawn } = await ledger.inTransaction(() => {
    ledger.setMeta("rules", rules);
    ledger.setMeta("ranAt", run.options.now.toISOString());
    ledger.setMeta("release", run.app.release);
    return settleRun(work, { bodies, isNew, unreadable: [] }, run);
  });
  const printed = await print(bodies, run);
  if (printed.missing.length === 0) return { ...printed, withdrawn };
  const again = toAgain(printed.missing, run);
  const more = await ledger.inTransaction(() =>
    settleRun(again, { bodies, isNew: false, unreadable: printed.missing }, run),
  );
  const rest = await print(bodies, run);
  return {
    articles: [...printed.articles, ...rest.articles],
    filesWritten: printed.filesWritten + rest.filesWritten,
    missing: rest.missing,
    warnings: [...printed.warnings, ...rest.warnings],
    withdrawn: withdrawn + more.withdrawn,
  };
}

function toAgain(ids: readonly string[], { edition, options }: Run): Work {
  const files = ids.flatMap((id) => edition.ledger.articles.get(id)?.file ?? []);
  const { posts } = options;
  return {
    ...findWork({ ...options, changed: files.map((file) => `${posts}/${file}`) }, edition.ledger, true),
    tasks: files.map((file) => ({ file })),
  };
}

async function print(bodies: ReadonlyMap<string, TextRef>, run: Run): Promise<Printed> {
  const { edition, pool, options, stopwatch, onProgress } = run;
  if (edition.ledger.lists.get("all") === undefined) return nothingPrinted;
  let done = 0;
  const onPrinted = (count: number, total: number): void => onProgress("Printing", (done += count), total);
  return printDirty({ ledger: edition.ledger, stopwatch, pool, out: options.out, bodies, onPrinted });
}

/** A folder that was emptied, or named by mistake, must not take the articles from readers. */
function refuseToShrink({ gone, tasks }: Work, { options, edition }: Run): void {
  const { articles, lists } = edition.ledger;
  const published = lists.get("all")?.total ?? 0;
  if (options.allowShrink) return;
  const going = gone.filter((file) => {
    const article = articles.ofFile(file);
    return article !== undefined && article.withdrawnAt === undefined;
  }).length;
  const isMuch = going > 10 && going > published / 5;
  // A post that only got another name is to be read.
  const isAll = going > 0 && going === published && tasks.length === 0;
  if (!isMuch && !isAll) return;
  throw new PressError(`${going} of ${published} published articles have no post any more. Nothing was changed.`, {
    remedy: "If this is the right folder of posts and they are to be withdrawn, run again with --allow-shrink.",
  });
}

/** What is known of posts that were not read, too: a report tells all that is not published. */
function tellKnown({ edition, findings }: Run): void {
  const { posts } = edition.ledger;
  const told = new Set(findings.rejected.map(({ file }) => file));
  for (const { file, facts } of posts.ofKind("rejected")) {
    const { rejection } = parseFacts(facts);
    if (rejection !== undefined && !told.has(file)) findings.rejected.push({ file, ...rejection });
  }
  for (const { file, facts } of posts.ofKind("skipped"))
    findings.skipped.push({ file, reason: parseFacts(facts).reason ?? "" });
}
