import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isCode } from "../disk/lock.ts";
import { Texts } from "../disk/texts.ts";
import { ledgerFile } from "../disk/open-edition.ts";
import { readAppShell, readRenderPage } from "../disk/read-app.ts";
import { readBody } from "../disk/read-body.ts";
import { PictureFolder } from "../disk/read-pictures.ts";
import { EditionWriter, hostsFolder } from "../disk/write-edition.ts";
import type { CleanUpTotals } from "../drafts/clean-up-totals.ts";
import { readPosts, type ReadPost, type ReadTask } from "../drafts/read-posts.ts";
import { categoriesOf } from "../edition/settle.ts";
import { Ledger } from "../ledger/ledger.ts";
import type { SheetRow } from "../ledger/sheet-rows.ts";
import { toPagePrinter, toShellName } from "../outputs/html-pages.ts";
import type { Output } from "../outputs/output.ts";
import type { Printable, PrintContext } from "../sheets/print-context.ts";
import { type SheetExtras, toPrintable, toUnprinted } from "../sheets/print-sheet.ts";
import { sheetOf } from "../sheets/sheet.ts";
import { type SiteConfig, toSiteIdentity } from "../site-config.ts";
import type { Warning } from "../rejection.ts";
import { Stopwatch, type Timings } from "../stopwatch.ts";
import { OWN } from "./messages.ts";

/** What a worker must know to work by itself, in whatever thread. */
export type PressWorkerOptions = {
  /** Tells the workers of a run apart. */
  number: number;
  /** Absolute. */
  posts: string;
  out: string;
  beside: string;
  appFolder: string;
  config: SiteConfig;
  now: Date;
};

export type PrintTask = { row: SheetRow; extras: SheetExtras };

/** What became of a sheet. */
export type PrintedSheet =
  | { name: string; state: "printed"; key: string; shell: string | undefined; written: number; warning?: Warning }
  /** The post of an article, by its id, is to be read again. */
  | { name: string; state: "missing"; id: string };

/** What a worker did, summed up. */
export type Tally = { timings: Timings; cleanUps: CleanUpTotals };

/** Reads posts and prints sheets; there may be several at work at the same time. */
export class PressWorker {
  readonly #options: PressWorkerOptions;
  readonly #texts: Texts;
  readonly #pictures: PictureFolder;
  readonly #stopwatch = new Stopwatch(() => performance.now());
  readonly #cleanUps: CleanUpTotals = {};
  readonly #writers = new Map<string, EditionWriter>();
  #printing: { context: PrintContext; shell: string; ledger: Ledger } | undefined;

  constructor(options: PressWorkerOptions) {
    this.#options = options;
    this.#texts = new Texts(options.beside, options.number);
    this.#pictures = new PictureFolder(options.posts);
  }

  read(tasks: readonly ReadTask[]): ReadPost[] {
    const { posts: folder, config, now } = this.#options;
    return readPosts(tasks, {
      folder,
      config,
      now,
      pictures: this.#pictures,
      texts: this.#texts,
      writer: this.#getWriter("edition"),
      stopwatch: this.#stopwatch,
      cleanUps: this.#cleanUps,
    });
  }

  async print(tasks: readonly PrintTask[]): Promise<PrintedSheet[]> {
    this.#printing ??= await this.#prepare();
    const { context, shell } = this.#printing;
    const time = <T>(stage: string, work: () => T): T => this.#stopwatch.time(stage, work);
    // As in reading, one stage after the other.
    const sheets = tasks.map(({ row, extras }) => {
      const { key, hasPage, print } = time("print", () => toPrintable(sheetOf(row.name), extras, context));
      const isNew = row.doubtful || row.key !== key;
      const isStale = hasPage && row.shell !== shell;
      return { name: row.name, key, hasPage, isNew, print: isNew || isStale ? print : () => [] };
    });
    const printed = [];
    for (const sheet of sheets)
      printed.push({ ...sheet, outputs: await time("print", () => printOrTell(sheet.print)) });
    return printed.map(({ name, key, hasPage, isNew, outputs }): PrintedSheet => {
      if ("missing" in outputs) return { name, state: "missing", id: outputs.missing };
      const common = { name, state: "printed", shell: hasPage ? shell : undefined } as const;
      // Without a key: what names it can tell, and another run tries again.
      if ("message" in outputs) return { ...common, key: "", written: 0, warning: outputs };
      const wanted = outputs.filter(({ isPage }) => isNew || isPage);
      time("write", () => this.#write(wanted));
      return { ...common, key, written: wanted.length };
    });
  }

  #write(outputs: readonly Output[]): void {
    for (const { file, folder, contents } of outputs) this.#getWriter(folder).write(file, contents);
  }

  #getWriter(folder: Output["folder"]): EditionWriter {
    const { out, number } = this.#options;
    const place = folder === "edition" ? out : hostsFolder(out);
    const writer = this.#writers.get(place) ?? new EditionWriter(place, number, { synced: number === OWN });
    this.#writers.set(place, writer);
    return writer;
  }

  async #prepare(): Promise<{ context: PrintContext; shell: string; ledger: Ledger }> {
    const { appFolder, beside, config, out } = this.#options;
    const app = readAppShell(appFolder);
    const renderPage = await readRenderPage(appFolder);
    const ledger = new Ledger(ledgerFile(beside), "read");
    const site = toSiteIdentity(config, categoriesOf(ledger));
    const toPage = toPagePrinter(app, site, (data, bodyHtml) =>
      this.#stopwatch.time("render", () => renderPage(data, bodyHtml)),
    );
    const fullText = config.feeds.text === "full";
    const context: PrintContext = {
      ledger,
      site,
      release: app.release,
      toPage,
      fullText,
      readBody: (row, ref) => readBody(row, ref, { out, texts: this.#texts }),
      readFile: (file) => readIfThere(join(out, file)),
      isThere: (file) => (statSync(join(out, file), { throwIfNoEntry: false })?.size ?? 0) > 0,
      drawCard: async (card, shape) => {
        // Large, with a library for each system: loaded only by a run that draws.
        const { drawCard } = await import("../cards/draw-card.ts");
        return this.#stopwatch.time("draw", () => drawCard(card, shape));
      },
    };
    return { context, shell: toShellName(app, site), ledger };
  }

  close(): Tally {
    this.#printing?.ledger.close();
    this.#texts.close();
    return { timings: this.#stopwatch.timings(), cleanUps: this.#cleanUps };
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

async function printOrTell(print: Printable["print"]): Promise<Output[] | ReturnType<typeof toUnprinted>> {
  try {
    return await print();
  } catch (error) {
    return toUnprinted(error);
  }
}
