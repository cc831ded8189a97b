import type { TermLink } from "#contract/term";
import * as v from "valibot";
import type { TextRef } from "./disk/texts.ts";
import { stampOf } from "./disk/stamps.ts";
import { parseDraft } from "./drafts/draft.ts";
import type { ReadTask } from "./drafts/read-posts.ts";
import { toCategoryNames } from "./edition/category-names.ts";
import { ListChanges } from "./edition/list-changes.ts";
import { placeCategories, toPlaces } from "./edition/place-categories.ts";
import {
  categoriesOf,
  fileTerms,
  type Mark,
  postsOfCategory,
  settleCategoryPages,
  settleLists,
  toMark,
} from "./edition/settle.ts";
import { settleCards } from "./edition/settle-cards.ts";
import { renewSearch, settleSearch } from "./edition/settle-search.ts";
import { settleDraft, type Settling, withdraw } from "./edition/settle-articles.ts";
import type { Work } from "./find-work.ts";
import type { Stamp } from "./ledger/post-rows.ts";
import { toShellName } from "./outputs/html-pages.ts";
import type { CategoryName } from "./post.ts";
import type { Run } from "./press.ts";
import type { Rejection } from "./rejection.ts";
import { toSiteIdentity } from "./site-config.ts";
import { inOrder, type Intake, parseFacts, takeIn, takeOut } from "./take-in.ts";
import { toMoment } from "./to-moment.ts";

type Circumstances = {
  /** Article's id → its text; those of the drafts are added. */
  bodies: Map<string, TextRef>;
  /** Nothing that was printed before counts. */
  isNew: boolean;
  /** Articles whose text is lost: if their posts give none either, they are withdrawn. */
  unreadable: readonly string[];
};

/** Reads what is to be read and puts all that follows into the ledger, with what is to be printed for it. */
export async function settleRun(work: Work, circumstances: Circumstances, run: Run): Promise<{ withdrawn: number }> {
  const { edition, options, findings, stopwatch } = run;
  const { ledger } = edition;
  const stamps = new Map<string, Stamp>(work.stamps);
  const intake: Intake = {
    ledger,
    drafts: new Map(),
    stamps,
    readAt: options.now.getTime(),
    findings,
    categories: new Map(),
    gone: new Set(),
  };
  for (const file of work.gone) takeOut(file, intake);
  await readAll(work.tasks, intake, run);
  const names = await renameCategories(intake, run);
  const settled = stopwatch.time("settle", () => settle(intake, { names, ...circumstances }, run));
  await fileTerms(ledger);
  return settled;
}

async function readAll(
  tasks: readonly ReadTask[],
  intake: Intake,
  { pool, onProgress, stopwatch }: Run,
): Promise<void> {
  let done = 0;
  await pool.read(tasks, (posts) => {
    stopwatch.time("ledger", () => posts.forEach((post) => takeIn(post, intake)));
    onProgress("Reading", (done += posts.length), tasks.length);
  });
}

/** Where a category goes by another name than before, all its posts are read again: each article carries it. */
async function renameCategories(intake: Intake, run: Run): Promise<ReadonlyMap<string, string>> {
  const { ledger, categories } = intake;
  const known = categoriesOf(ledger);
  const names = toCategoryNames({
    slugs: [...known.map(({ slug }) => slug), ...categories.keys()],
    configured: run.config.categories,
    pages: categoryPages(run),
    votes: ledger.votes,
  });
  const before = new Map(v.parse(Pairs, JSON.parse(ledger.getMeta("categoryNames") ?? "[]")));
  ledger.setMeta("categoryNames", JSON.stringify([...names]));
  const renamed = known.filter(({ slug }) => before.get(slug) !== names.get(slug));
  const files = renamed
    .flatMap(({ slug }) => [...postsOfCategory(slug, ledger)])
    .filter((file) => !intake.drafts.has(file) && !intake.gone.has(file));
  const again = [...new Set(files)].map((file) => ({ file, stamp: stampOf(`${run.options.posts}/${file}`) }));
  const stamps = new Map([...intake.stamps, ...again.map(({ file, stamp }) => [file, stamp] as const)]);
  await readAll(
    again.map(({ file }) => ({ file })),
    { ...intake, stamps },
    run,
  );
  return names;
}

const Pairs = v.array(v.tuple([v.string(), v.string()]));

const categoryPages = ({ edition }: Run): CategoryName[] =>
  edition.ledger.posts.ofKind("category").flatMap(({ facts }) => parseFacts(facts).category ?? []);

type Known = Circumstances & { names: ReadonlyMap<string, string> };

function settle(intake: Intake, { names, bodies, isNew, unreadable }: Known, run: Run): { withdrawn: number } {
  const { edition, options, config, findings } = run;
  const { ledger } = edition;
  const known = categoriesOf(ledger);
  const places = toPlaces(ledger.addresses, known);
  const lists = new ListChanges();
  const mark = toMark(ledger);
  const settling: Settling = {
    ledger,
    places,
    gone: intake.gone,
    categoryNames: names,
    refusedCategories: placeCategories(newCategories(intake, known), places),
    lists,
    changed: new Set(),
    mark,
    readBody: (row, ref) => run.pool.readBody(row, ref),
    now: toMoment(options.now, config.zone),
  };
  for (const [file, { draft: kept, body }] of inOrder(intake.drafts)) {
    const draft = parseDraft(run.pool.readText(kept));
    const { id, rejection, warnings } = settleDraft(file, { draft, ref: body }, settling);
    findings.warnings.push(...warnings);
    if (rejection !== undefined) reject(rejection, intake);
    else if (id !== undefined) bodies.set(id, body);
  }
  const lost = unreadable.flatMap((id) => (bodies.has(id) ? [] : (ledger.articles.get(id)?.file ?? [])));
  for (const file of lost) findings.warnings.push(lostText(file));
  const withdrawn = [...intake.gone, ...lost].filter((file) => withdraw(file, settling)).length;
  settleLists(lists, ledger, mark);
  renewSearch(ledger, isNew, mark);
  settleSearch(settling.changed, ledger, mark);
  findings.warnings.push(...settleCategoryPages(categoryPages(run), { ledger, places, mark }));
  markShared(isNew, mark, run);
  settleCards(ledger, config.cards.newest, { isNews: lists.all.size > 0, mark });
  markFeeds(run);
  markShortPages(run);
  // It names the edition. Marked before anything is printed, so that a run that is killed leaves it to the next.
  if (ledger.sheets.countDirty() > 0) mark({ kind: "manifest" });
  return { withdrawn };
}

function newCategories({ categories }: Intake, known: readonly TermLink[]): TermLink[] {
  const slugs = new Set(known.map(({ slug }) => slug));
  return [...categories.values()].filter(({ slug }) => !slugs.has(slug));
}

/** A post that cannot have what it asks for is read again by every run: another may have given it up. */
function reject({ file, ...rejection }: Rejection, { ledger }: Intake): void {
  const row = ledger.posts.get(file);
  if (row === undefined) return;
  const facts = JSON.stringify({ ...parseFacts(row.facts), rejection });
  ledger.posts.put({ ...row, kind: "rejected", facts, retry: true });
}

const lostText = (file: string) => ({
  file,
  line: 0,
  message:
    "The article is withdrawn until its post is mended: its text, as it was published, cannot be read from the edition.",
});

/** Marks what is printed whatever the posts are, and pages that were printed by another app or for another site. */
function markShared(isNew: boolean, mark: Mark, { edition, app, config, options }: Run): void {
  const { ledger } = edition;
  const shell = toShellName(app, toSiteIdentity(config, categoriesOf(ledger)));
  if (isNew) ledger.sheets.doubtAll();
  if (ledger.getMeta("shell") !== shell) {
    const shared = [
      "hosts",
      "robots",
      "site-card",
      "about",
      "search-page",
      "open-search",
      "not-found",
      "list-sitemap",
      "news-sitemap",
      "sitemap-index",
      "home",
    ] as const;
    for (const kind of shared) mark({ kind });
    for (const taxonomy of ["category", "tag"] as const) mark({ kind: "terms", taxonomy });
    ledger.setMeta("shell", shell);
    ledger.setMeta("renewing", "yes");
  }
  if (ledger.getMeta("renewing") !== "yes") return;
  if (ledger.sheets.markStale(shell, options.renew) < options.renew) ledger.setMeta("renewing", "no");
}

/** Marks all feeds where they are to carry other texts than before. */
function markFeeds({ edition, config }: Run): void {
  const { ledger } = edition;
  const { text } = config.feeds;
  if (ledger.getMeta("feedText") === text) return;
  ledger.sheets.markAll("feeds");
  ledger.setMeta("feedText", text);
}

/** Marks all articles of an edition whose press printed no short pages: those of the newest alone would answer for weeks. */
function markShortPages({ edition }: Run): void {
  const { ledger } = edition;
  if (ledger.getMeta("shortPages") === "yes") return;
  ledger.sheets.markAll("article");
  ledger.setMeta("shortPages", "yes");
}
