import { join } from "node:path";
import * as v from "valibot";
import { segmentsFolder } from "#contract/paths";
import { namesIn, retire } from "./disk/retire.ts";
import type { Run } from "./press.ts";

const DAY_MS = 86_400_000;
/** An open tab reads anew what the search index is made of where a part of it is gone. */
const SEGMENTS_STAY = DAY_MS / 24;

const Pairs = v.array(v.tuple([v.string(), v.number()]));

/** Removes what open tabs no longer ask for. */
export function retireFiles({ edition, options, config }: Run): void {
  const { ledger } = edition;
  const { appFolder, out, now } = options;
  const folders = [
    {
      name: "retiredAssets",
      folder: join(out, "assets"),
      present: namesIn(join(appFolder, "client", "assets")),
      stay: config.keepAssets * DAY_MS,
    },
    {
      name: "retiredSegments",
      folder: join(out, segmentsFolder),
      present: ledger.sheets.keysOf("segment"),
      stay: SEGMENTS_STAY,
    },
  ];
  for (const { name, folder, present, stay } of folders) {
    const retired = new Map(v.parse(Pairs, JSON.parse(ledger.getMeta(name) ?? "[]")));
    const staying = retire(folder, new Set(present), { retired, now, stay });
    const text = JSON.stringify([...staying]);
    if (text !== JSON.stringify([...retired])) ledger.setMeta(name, text);
  }
}
