import { subscribe } from "@parcel/watcher";
import { PressError, reasonOf } from "../rejection.ts";

/** Editors write a file in several steps. */
const SETTLE_MS = 30;

/**
 * Tells of changes below a folder, some together, until the returned function is called.
 * @param without a folder whose changes are not told.
 * @param onChange is given absolute paths, of folders too.
 * @throws {PressError} when the folder cannot be watched.
 */
export async function watchFolder(
  folder: string,
  without: string,
  onChange: (paths: ReadonlySet<string>) => void,
): Promise<() => Promise<void>> {
  let paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    const told = paths;
    paths = new Set();
    onChange(told);
  };
  try {
    const subscription = await subscribe(
      folder,
      (error, events) => {
        // What was lost can only be found by looking at everything.
        if (error !== null) paths.add(folder);
        for (const { path } of events) paths.add(path);
        clearTimeout(timer);
        timer = setTimeout(tell, SETTLE_MS);
      },
      { ignore: [without, `${without}.ledger`, "**/.git", "**/node_modules"] },
    );
    return async () => {
      await subscription.unsubscribe();
      clearTimeout(timer);
    };
  } catch (error) {
    throw new PressError(`The folder ${folder} cannot be watched: ${reasonOf(error)}.`, {
      remedy: "On Linux, raise fs.inotify.max_user_watches; or run `press` on a schedule in place of --watch.",
    });
  }
}
