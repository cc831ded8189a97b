import { expect, test } from "vitest";
import { idOf } from "#contract/paths";
import type { PublishedArticle } from "../ledger/ledger.ts";
import type { Rejection } from "../rejection.ts";
import { placeCategories, toKnownPlaces } from "./place-categories.ts";
import { type Candidate, type Identities, toIdentities } from "./to-identities.ts";
import { toUnlisted } from "./unlisted.fixture.ts";

const toCandidate = (
  file: string,
  path: string,
  { minute = 0, redirects = [] }: { minute?: number; redirects?: string[] } = {},
): Candidate => ({
  file,
  article: toUnlisted({ minute, path, categories: [{ slug: "banks", name: "银行" }] }),
  redirects,
});

const known = (...articles: { file: string; path: string; id?: string }[]) => {
  const published = articles.map(({ file, path, id }): PublishedArticle => ({
    id: id ?? idOf(path),
    file,
    path,
    title: file,
    publishedAt: "2022-04-30T00:00:00+08:00",
  }));
  return {
    articles: new Map(published.map((article) => [article.id, article])),
    addresses: new Map(published.map(({ path, id }) => [path, id])),
    lists: new Map(),
  };
};

const nothing = known();

function identify(
  posts: readonly Candidate[],
  before: ReturnType<typeof known>,
): Identities & { rejected: Rejection[] } {
  const places = toKnownPlaces(before);
  const { candidates, rejected } = placeCategories(posts, places);
  return { rejected, ...toIdentities(candidates, before, places) };
}

const pathsOf = ({ candidates }: { candidates: Candidate[] }): Record<string, string> =>
  Object.fromEntries(candidates.map(({ file, article }) => [file, article.path]));

test("an article's id is that of the path it was first published under, wherever it moves", () => {
  const { candidates, addresses, withdrawn } = identify(
    [toCandidate("a.md", "/new/a.html")],
    known({ file: "a.md", path: "/old/a.html" }),
  );
  expect(candidates[0]?.article).toMatchObject({ id: idOf("/old/a.html"), path: "/new/a.html" });
  expect([...addresses.keys()]).toEqual(["/old/a.html", "/new/a.html"]);
  expect(withdrawn).toEqual([]);
});

test("a post whose file was renamed is the same article", () => {
  const { candidates, withdrawn } = identify(
    [toCandidate("b.md", "/x.html")],
    known({ file: "a.md", path: "/x.html", id: "000000000000" }),
  );
  expect(candidates[0]?.article.id).toBe("000000000000");
  expect(withdrawn).toEqual([]);
});

test.each([
  ["/x.html", "/x-2.html"],
  ["/x/", "/x-2/"],
  ["/x", "/x-2"],
  ["/x.y/z", "/x.y/z-2"],
])("of two posts for %s the later one is published at %s, in whatever order they are read", (path, other) => {
  const posts = [toCandidate("b.md", path, { minute: 2 }), toCandidate("a.md", path, { minute: 1 })];
  for (const order of [posts, posts.toReversed()]) {
    const identities = identify(order, nothing);
    expect(pathsOf(identities)).toEqual({ "a.md": path, "b.md": other });
    expect(identities.warnings).toHaveLength(1);
  }
});

test("paths that differ only in capitals do not share an id", () => {
  const identities = identify([toCandidate("a.md", "/News/A.html"), toCandidate("b.md", "/news/a.html")], nothing);
  expect(new Set(identities.candidates.map(({ article }) => article.id)).size).toBe(2);
  expect(new Set(Object.values(pathsOf(identities)).map((path) => path.toLowerCase())).size).toBe(2);
});

test("an earlier post that comes later does not take an address from the one that has it", () => {
  const before = known({ file: "b.md", path: "/x.html" });
  const identities = identify(
    [toCandidate("a.md", "/x.html", { minute: 1 }), toCandidate("b.md", "/x.html", { minute: 2 })],
    before,
  );
  expect(pathsOf(identities)).toEqual({ "a.md": "/x-2.html", "b.md": "/x.html" });
});

test("a new post does not take the old address of an article that moved", () => {
  const posts = [toCandidate("a.md", "/new.html"), toCandidate("b.md", "/old.html", { minute: 5 })];
  const identities = identify(posts, known({ file: "a.md", path: "/old.html" }));
  expect(pathsOf(identities)).toEqual({ "a.md": "/new.html", "b.md": "/old-2.html" });
  expect(identities.addresses.get("/old.html")).toBe(idOf("/old.html"));
});

test("a post that is gone is withdrawn, and a post that returns to its address takes it up again", () => {
  const before = known({ file: "a.md", path: "/x.html" });
  expect(identify([], before).withdrawn.map(({ path }) => path)).toEqual(["/x.html"]);
  expect(identify([toCandidate("again.md", "/x.html")], before).withdrawn).toEqual([]);
});

test("redirect_from gives an article more addresses, but never another's", () => {
  const posts = [toCandidate("a.md", "/a.html"), toCandidate("b.md", "/b.html", { redirects: ["/a.html", "/old-b"] })];
  const { addresses, warnings } = identify(posts, nothing);
  expect(addresses.get("/old-b")).toBe(idOf("/b.html"));
  expect(addresses.get("/a.html")).toBe(idOf("/a.html"));
  expect(warnings).toHaveLength(1);
});

test.each([
  ["/a", "/a.html"],
  ["/a/", "/a/index.html"],
  ["/A.html", "/a.html"],
  ["/a.html", "/a.html/b.html"],
  ["/a.html/b.html", "/a.html"],
])("%s and %s cannot both stand on a disk: the later one gets another path", (one, other) => {
  const { candidates, warnings } = identify(
    [toCandidate("1.md", one, { minute: 1 }), toCandidate("2.md", other, { minute: 2 })],
    nothing,
  );
  const paths = candidates.map(({ article }) => article.path);
  expect(paths[0]).toBe(one);
  expect(paths[1]).not.toBe(other);
  expect(new Set(candidates.map(({ article }) => article.id)).size).toBe(2);
  expect(warnings).toHaveLength(1);
});

test("an address found beside a folder that cannot be entered fits a file's name", () => {
  const deep = `/a.html/${`${"%E9%95%BF".repeat(66)}/`.repeat(4)}`;
  const { candidates } = identify([toCandidate("1.md", "/a.html"), toCandidate("2.md", deep, { minute: 1 })], nothing);
  expect(candidates[1]?.article.path).toBe(`/a.html-${"%E9%95%BF".repeat(64)}-2/`);
});

test.each([
  ["/banks/", "/banks-2/"],
  ["/banks", "/banks"],
  ["/banks/index.html", "/banks/index-2.html"],
  ["/banks/page/2/", "/banks-page-2-2/"],
])("an article for %s does not take a list's place but stands at %s", (path, expected) => {
  const { candidates } = identify([toCandidate("a.md", path)], nothing);
  expect(candidates[0]?.article.path).toBe(expected);
});

test.each(["/banks/", "/banks/page/2/", "/banks/page/x/y.html"])(
  "a list does not take the place of an article at %s: the posts that bring its category are rejected",
  (path) => {
    const { rejected, candidates } = identify(
      [toCandidate("a.md", path), toCandidate("b.md", "/b.html", { minute: 1 })],
      known({ file: "a.md", path }),
    );
    expect(rejected.map(({ file }) => file)).toEqual(["a.md", "b.md"]);
    expect(candidates).toEqual([]);
  },
);

test("redirect_from does not take a list's place", () => {
  const { addresses, warnings } = identify(
    [toCandidate("a.md", "/a.html", { redirects: ["/banks/", "/banks/page/1/"] })],
    nothing,
  );
  expect([...addresses.keys()]).toEqual(["/a.html"]);
  expect(warnings).toHaveLength(2);
});
