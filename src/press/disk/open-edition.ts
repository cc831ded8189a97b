import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { manifestFile } from "#contract/paths";
import { Ledger, type Memory } from "../ledger/ledger.ts";
import { PressError, reasonOf } from "../rejection.ts";
import { takeLock } from "./lock.ts";

/**
 * Takes an edition for this process alone, with what its ledger remembers. The ledger stands in `<folder>.ledger`, beside the edition.
 * @throws {PressError} when another press has it, it cannot be written, or the ledger cannot be read.
 */
export function openEdition(folder: string): { ledger: Ledger; memory: Memory; close: () => void } {
  const beside = `${folder}.ledger`;
  const release = takeFolders(folder, beside);
  try {
    const ledger = openLedger(join(beside, "ledger.sqlite"));
    const memory = ledger.readMemory();
    const isComplete = existsSync(join(folder, manifestFile));
    const close = (): void => {
      ledger.close();
      release();
    };
    // The edition was removed: every file is written again; addresses are remembered.
    return { ledger, memory: isComplete ? memory : { ...memory, files: new Map() }, close };
  } catch (error) {
    release();
    throw error;
  }
}

function takeFolders(folder: string, beside: string): () => void {
  try {
    mkdirSync(folder, { recursive: true });
    mkdirSync(beside, { recursive: true });
    return takeLock(join(beside, "lock"));
  } catch (error) {
    if (error instanceof PressError) throw error;
    throw new PressError(`The edition ${folder} cannot be written: ${reasonOf(error)}.`, {
      remedy: "Give --out a folder that may be written to, beside which another may be made.",
    });
  }
}

function openLedger(file: string): Ledger {
  try {
    return new Ledger(file);
  } catch (error) {
    throw new PressError(`The ledger ${file} cannot be read: ${reasonOf(error)}.`, {
      remedy:
        "Restore it from a backup, or update the press. Without it, addresses published before would be forgotten.",
    });
  }
}
