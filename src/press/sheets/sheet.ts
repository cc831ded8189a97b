import type { ListKey } from "#contract/paths";
import type { Taxonomy } from "#contract/term";

/** Something that is printed from one value: one file or several, written one after the other. */
export type Sheet =
  | { kind: "hosts" }
  /** An article, or the notice that it was withdrawn. */
  | { kind: "article"; id: string }
  /** At an address that leads on to another. */
  | { kind: "redirect"; path: string }
  | { kind: "list"; list: ListKey; number: number }
  | { kind: "terms"; taxonomy: Taxonomy }
  | { kind: "about" }
  | { kind: "not-found" }
  | { kind: "home" }
  | { kind: "manifest" };

/** The order of printing: a sheet comes after those it points at. */
const ranks: Readonly<Record<Sheet["kind"], number>> = {
  hosts: 0,
  article: 1,
  redirect: 2,
  list: 3,
  terms: 4,
  about: 4,
  "not-found": 4,
  home: 5,
  manifest: 6,
};

export const rankOf = ({ kind }: Sheet): number => ranks[kind];

/** What the ledger calls a sheet. */
export function nameOf(sheet: Sheet): string {
  switch (sheet.kind) {
    case "article":
      return `article/${sheet.id}`;
    case "redirect":
      return `redirect${sheet.path}`;
    case "list":
      return `list/${sheet.list}/${sheet.number}`;
    case "terms":
      return `terms/${sheet.taxonomy}`;
    default:
      return sheet.kind;
  }
}

/** @throws for what is no name of a sheet: the ledger holds none. */
export function sheetOf(name: string): Sheet {
  const [, kind = name, rest = ""] = /^([a-z-]+)\/(.*)$/su.exec(name) ?? [];
  switch (kind) {
    case "article":
      return { kind, id: rest };
    case "redirect":
      return { kind, path: `/${rest}` };
    case "list":
      return toListSheet(rest);
    case "terms":
      return { kind, taxonomy: rest === "category" ? "category" : "tag" };
    case "hosts":
    case "about":
    case "not-found":
    case "home":
    case "manifest":
      return { kind };
    default:
      throw new Error(`The ledger names a sheet “${name}”, which this press does not know.`);
  }
}

function toListSheet(name: string): Sheet {
  const slash = name.lastIndexOf("/");
  const [kind = "", ...rest] = name.slice(0, slash).split("/");
  const slug = rest.join("/");
  const number = Number(name.slice(slash + 1));
  if (kind === "category" || kind === "tag" || kind === "day") return { kind: "list", list: `${kind}/${slug}`, number };
  return { kind: "list", list: "all", number };
}
