import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { manifestFile } from "#contract/paths";
import { Ledger } from "../ledger/ledger.ts";
import { PressError, reasonOf } from "../rejection.ts";
import { clearTexts } from "./texts.ts";
import { refuseIfFull } from "./full-disk.ts";
import { takeLock } from "./lock.ts";
import { recoverLedger, setAside } from "./recover-ledger.ts";
import { clearUnfinished } from "./write-edition.ts";

/** An edition that this process alone may write. */
export type OpenEdition = {
  ledger: Ledger;
  /** Of the ledger, and of what a run keeps aside. */
  beside: string;
  /** Whether it stands there: one that was removed is printed again, with the addresses it had. */
  isThere: () => boolean;
  close: () => void;
};

export const ledgerFile = (beside: string): string => join(beside, "ledger.sqlite");

/**
 * Takes an edition for this process alone, with its ledger, which stands in `<folder>.ledger`, beside the edition.
 * @param recovery for when a ledger that cannot be read is to be made anew from the edition.
 * @throws {PressError} when another press has it, it cannot be written, or the ledger cannot be read.
 */
export function openEdition(folder: string, recovery?: Recovery): OpenEdition {
  const beside = `${folder}.ledger`;
  const release = takeFolders(folder, beside);
  try {
    const ledger = recovery === undefined ? openLedger(ledgerFile(beside)) : openOrRecover(folder, beside, recovery);
    clearUnfinished(folder);
    clearTexts(beside);
    const close = (): void => {
      ledger.close();
      clearUnfinished(folder);
      clearTexts(beside);
      release();
    };
    return { ledger, beside, isThere: () => existsSync(join(folder, manifestFile)), close };
  } catch (error) {
    release();
    throw error;
  }
}

function takeFolders(folder: string, beside: string): () => void {
  try {
    mkdirSync(folder, { recursive: true });
    mkdirSync(beside, { recursive: true });
    return takeLock(join(beside, "lock.sqlite"));
  } catch (error) {
    if (error instanceof PressError) throw error;
    refuseIfFull(error, folder);
    throw new PressError(`The edition ${folder} cannot be written: ${reasonOf(error)}.`, {
      remedy: "Give --out a folder that may be written to, beside which another may be made.",
    });
  }
}

function openLedger(file: string): Ledger {
  try {
    return new Ledger(file, "write");
  } catch (error) {
    refuseIfFull(error, file);
    throw new PressError(`The ledger ${file} cannot be read: ${reasonOf(error)}.`, {
      remedy:
        "Restore it from a backup, or update the press; or run with --rebuild, which makes it anew: every address in the edition is kept.",
    });
  }
}

/** The moment of the run, and how the site's clock shows it. */
export type Recovery = { now: Date; moment: string };

function openOrRecover(folder: string, beside: string, { now, moment }: Recovery): Ledger {
  const file = ledgerFile(beside);
  try {
    const ledger = openLedger(file);
    if (ledger.addresses.count() > 0) return ledger;
    recoverLedger(ledger, folder, moment);
    return ledger;
  } catch (error) {
    if (!(error instanceof PressError) || !existsSync(file)) throw error;
    setAside(file, now);
    const ledger = openLedger(file);
    recoverLedger(ledger, folder, moment);
    return ledger;
  }
}
