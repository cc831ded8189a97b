import type { ListKey } from "#contract/paths";
import type { Ledger } from "../ledger/ledger.ts";

/** The ids of the newest articles of a list, newest first. */
export function newestOf(list: ListKey, count: number, { lists }: Ledger): string[] {
  const ids: string[] = [];
  for (let number = lists.openNumber(list); number > 0 && ids.length < count; number--)
    ids.push(...(lists.page(list, number)?.ids ?? []));
  return ids.slice(0, count);
}
