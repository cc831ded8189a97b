import { SingleBar, Presets } from "cli-progress";
import type { Progress } from "./press.ts";

/** A run shorter than this shows nothing. */
const PATIENCE_MS = 1000;

/** A progress bar on the terminal; nothing where the output is no terminal. */
export function showProgress(): { update: Progress; stop: () => void } {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { format: "{stage} {bar} {value} of {total}", hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  const start = performance.now();
  return {
    update: (stage, done, total) => {
      if (performance.now() - start < PATIENCE_MS) return;
      if (!bar.isActive) bar.start(total, done, { stage });
      bar.setTotal(total);
      bar.update(done, { stage });
    },
    stop: () => bar.stop(),
  };
}
