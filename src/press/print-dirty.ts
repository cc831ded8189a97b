import type { TextRef } from "./disk/texts.ts";
import { syncFolder } from "./disk/write-edition.ts";
import { EditionName } from "./edition-name.ts";
import type { Ledger } from "./ledger/ledger.ts";
import type { Stopwatch } from "./stopwatch.ts";
import type { Warning } from "./rejection.ts";
import type { SheetRow } from "./ledger/sheet-rows.ts";
import type { Span } from "./search/spans.ts";
import { SEGMENTS, type Sheet, sheetOf } from "./sheets/sheet.ts";
import { BATCH, type WorkerPool } from "./workers/worker-pool.ts";
import type { PrintedSheet, PrintTask } from "./workers/press-worker.ts";

/** After so many sheets the ledger notes that they are printed. */
const NOTE_AFTER = 20_000;

/** What changes only where an article does, and in the order in which articles came: it is not what names an edition. */
const UNNAMED: ReadonlySet<Sheet["kind"]> = new Set(["manifest", "segment", "search"]);

export type Printing = {
  ledger: Ledger;
  stopwatch: Stopwatch;
  pool: WorkerPool;
  out: string;
  /** Article's id → its text, where it was just read. */
  bodies: ReadonlyMap<string, TextRef>;
  onPrinted: (done: number, total: number) => void;
};

export type Printed = {
  filesWritten: number;
  /** Ids of articles that are new or changed. */
  articles: string[];
  /** Ids of articles whose posts must be read again to print them. */
  missing: string[];
  /** Of what could not be drawn. */
  warnings: Warning[];
};

/** Prints all that is marked, what is pointed at before what points at it, and the manifest last. */
export async function printDirty(printing: Printing): Promise<Printed> {
  const { ledger, out } = printing;
  const printed: Printed = { filesWritten: 0, articles: [], missing: [], warnings: [] };
  const total = ledger.sheets.countDirty();
  const name = new EditionName(ledger.getMeta("edition"));
  for (const rank of ledger.sheets.ranks()) {
    if (printed.missing.length > 0) return printed;
    const start = performance.now();
    await printRank(rank, total, { printing, printed, name });
    if (rank === SEGMENTS) printing.stopwatch.add("search", performance.now() - start);
  }
  if (total > NOTE_AFTER) syncFolder(out);
  return printed;
}

type State = { printing: Printing; printed: Printed; name: EditionName };

async function printRank(rank: number, total: number, state: State): Promise<void> {
  const { ledger, pool, out, onPrinted } = state.printing;
  let after = "";
  while (true) {
    let count = 0;
    const batches = function* (): Generator<PrintTask[]> {
      while (count < NOTE_AFTER) {
        const rows = ledger.sheets.dirty(rank, after, rank === SEGMENTS ? 1 : BATCH);
        if (rows.length === 0) return;
        after = rows.at(-1)?.name ?? after;
        count += rows.length;
        yield rows.map((row) => toTask(row, state));
      }
    };
    await ledger.inTransaction(async () => {
      const keys = new Map<string, string | undefined>();
      const how = { count: total, areLong: rank === SEGMENTS };
      await pool.print(noting(batches(), keys), how, (sheets) => {
        for (const sheet of sheets) note(sheet, keys.get(sheet.name), state);
        onPrinted(sheets.length, total);
      });
      if (count >= NOTE_AFTER) syncFolder(out);
      ledger.setMeta("edition", String(state.name));
    });
    if (count < NOTE_AFTER) return;
  }
}

/** Remembers what each sheet was printed from before. */
function* noting(batches: Iterable<PrintTask[]>, keys: Map<string, string | undefined>): Generator<PrintTask[]> {
  for (const batch of batches) {
    for (const { row } of batch) keys.set(row.name, row.key);
    yield batch;
  }
}

function toTask(row: SheetRow, { printing, name }: State): PrintTask {
  const sheet = sheetOf(row.name);
  if (sheet.kind === "article") return { row, extras: { body: printing.bodies.get(sheet.id) } };
  if (sheet.kind === "segment") return { row, extras: { bodies: bodiesIn(sheet, printing) } };
  return { row, extras: sheet.kind === "manifest" ? { edition: String(name) } : {} };
}

function bodiesIn(span: Span, { ledger, bodies }: Printing): Map<string, TextRef> {
  const own = new Map<string, TextRef>();
  for (const id of bodies.size === 0 ? [] : ledger.search.idsIn(span)) {
    const ref = bodies.get(id);
    if (ref !== undefined) own.set(id, ref);
  }
  return own;
}

function note(sheet: PrintedSheet, before: string | undefined, { printing, printed, name }: State): void {
  const { ledger } = printing;
  const known = sheetOf(sheet.name);
  if (sheet.state === "missing") {
    printed.missing.push(sheet.id);
    return;
  }
  ledger.sheets.setPrinted(sheet.name, sheet.key, sheet.shell);
  if (!UNNAMED.has(known.kind)) name.replace(sheet.name, before, sheet.key);
  if (sheet.warning !== undefined) printed.warnings.push(sheet.warning);
  printed.filesWritten += sheet.written;
  if (known.kind === "article" && before !== sheet.key) printed.articles.push(known.id);
}
