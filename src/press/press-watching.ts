import { relative, sep } from "node:path";
import type { OpenEdition } from "./disk/open-edition.ts";
import { identityOf, isFolder } from "./disk/stamps.ts";
import { watchFolder } from "./disk/watch-folder.ts";
import { mayMatter } from "./find-work.ts";
import { openFor, type PressOptions, pressInto, type Progress } from "./press.ts";
import { PressError } from "./rejection.ts";
import type { Report } from "./report.ts";
import { isPostFile } from "./sources/jekyll/list-posts.ts";

export type Watching = {
  /** As of the first run; later ones get the moment of theirs. */
  options: PressOptions;
  clock: () => Date;
  onProgress: Progress;
  onReport: (report: Report) => void;
  /** Whatever a later run threw: the next one looks through the folder again. */
  onError: (error: unknown) => void;
  /** Settles when it is to end. */
  stopped: Promise<void>;
};

/** Pages of an earlier release that are printed at a time while nothing is saved. */
const RENEWED = 100;

/**
 * Prints an edition, and again whenever the posts change, at the cost of the change. The edition is this process's as long as it
 * watches.
 * @throws {PressError} when the first run cannot print, or the folder of posts is no longer there.
 */
export async function pressWatching(watching: Watching): Promise<void> {
  const { options, clock, onProgress, onReport, onError, stopped } = watching;
  const edition = openFor(options);
  let pending = new Set<string>();
  let mustScan = true;
  let ended = false;
  const run = async (): Promise<void> => {
    const told = [...pending];
    pending = new Set();
    const scan = mustScan || told.some((path) => needsScan(path, options.posts, edition));
    const changed = told.filter((path) => mayMatter(path, options.posts, edition.ledger));
    mustScan = true;
    // What was saved comes first; pages of an earlier release wait until nothing else does.
    const again = { ...options, ...(!scan && { changed }), rebuild: false, renew: 0, now: clock() };
    const report = await pressInto(edition, again, onProgress);
    mustScan = false;
    if (report.filesWritten > 0 || report.warnings.length > 0 || report.rejected.length > 0) onReport(report);
  };
  const mayRenew = (): boolean => pending.size === 0 && !ended && edition.ledger.getMeta("renewing") === "yes";
  const renew = async (): Promise<void> => {
    while (mayRenew())
      await pressInto(edition, { ...options, changed: [], rebuild: false, renew: RENEWED, now: clock() }, onProgress);
  };
  const begin = Promise.withResolvers<void>();
  const watched = identityOf(options.posts);
  const lost = Promise.withResolvers<PressError>();
  const first = begin.promise
    .then(() => pressInto(edition, options, onProgress))
    .then((report) => {
      mustScan = false;
      onReport(report);
    });
  let running = first.then(renew).catch(() => undefined);
  try {
    // Watched before the folder is looked through, so that no change falls between.
    const unwatch = await watchFolder(options.posts, options.out, (paths) => {
      if (identityOf(options.posts) !== watched) return lost.resolve(toLost(options.posts));
      for (const path of paths) pending.add(path);
      running = running.then(run).then(renew).catch(onError);
    });
    begin.resolve();
    try {
      await first;
      const error = await Promise.race([stopped, lost.promise]);
      if (error !== undefined) throw error;
    } finally {
      ended = true;
      await unwatch();
      await running;
    }
  } finally {
    edition.close();
  }
}

/** Nothing is told of what stands there now: a watch that went on would be deaf. */
const toLost = (folder: string): PressError =>
  new PressError(`The folder ${folder} was removed, or put elsewhere, while it was watched. Nothing was changed.`, {
    remedy: "See that the posts are there, and start the watch again.",
  });

/** Of a folder that came or went only its name is told. */
function needsScan(path: string, posts: string, { ledger }: OpenEdition): boolean {
  const file = relative(posts, path).split(sep).join("/");
  return !isPostFile(file) && (isFolder(path) || ledger.posts.hasBelow(file));
}
