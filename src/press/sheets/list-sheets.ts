import * as v from "valibot";
import type { ListPage } from "#contract/list-page";
import { listFile, type ListKey, listPath } from "#contract/paths";
import { toFile } from "../articles/output-file.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { printMovedPage } from "../outputs/moved-page.ts";
import { fileOfPath, toHash } from "../outputs/output.ts";
import { ownObject } from "../own-object.ts";
import { content, page, type Printable, type PrintContext } from "./print-context.ts";

/** A page of a list. The open page's number leads to it too, where there is a sealed page that links there. */
export function toListSheet(list: ListKey, number: number, context: PrintContext): Printable {
  const { ledger, site, toPage } = context;
  const isOpen = number === ledger.lists.openNumber(list);
  const text = joinListPage(list, number, { ledger, isOpen });
  return {
    key: toHash(text),
    hasPage: true,
    print: () => {
      const listPage = v.parse(OwnListPage, JSON.parse(text));
      const { subject } = listPage;
      const numbered = toFile(listPath(subject, number));
      const show = (path: string) => toPage(path, { kind: "list", listPage }).page;
      if (!isOpen) {
        const path = listPath(subject, number);
        return [content(fileOfPath(listFile(list, number)), text), page(numbered, show(path))];
      }
      const path = listPath(subject);
      const outputs = [content(fileOfPath(listFile(list, "latest")), text), page(toFile(path), show(path))];
      return number === 1
        ? outputs
        : [...outputs, page(numbered, printMovedPage({ path, title: site.title, status: 302 }, site))];
    },
  };
}

/** The page's file, put together from what the ledger keeps as text. */
function joinListPage(list: ListKey, number: number, { ledger, isOpen }: { ledger: Ledger; isOpen: boolean }): string {
  const { lists, articles } = ledger;
  const row = lists.get(list);
  if (row === undefined) throw new Error(`The ledger is to print a page of the list ${list}, and does not know it.`);
  const ids = lists.page(list, number)?.ids ?? [];
  const start = `{"type":"${isOpen ? "open" : "sealed"}","subject":${JSON.stringify(row.subject)},"number":${number},"teasers":[${articles.teasersOf(ids).join(",")}]`;
  if (!isOpen) return `${start}}`;
  const [previousDay, nextDay] =
    list.startsWith("day/") && row.total > 0
      ? (["before", "after"] as const).map((side) => lists.dayBeside(list, side)?.slice("day/".length))
      : [];
  const end = JSON.stringify({
    total: row.total,
    ...(previousDay !== undefined && { previousDay }),
    ...(nextDay !== undefined && { nextDay }),
  });
  return `${start},${end.slice(1)}`;
}

const OwnListPage = ownObject<ListPage>();
