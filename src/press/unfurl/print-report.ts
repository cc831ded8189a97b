import { nameOf, places, rulesOf } from "./places/places.ts";
import type { CardsReport } from "./check-cards.ts";
import type { Group } from "./findings.ts";
import { type Level, rules } from "./rules/rules.ts";

/** How many faults are told; each may be one of thousands of pages. */
const SHOWN = 100;

const kindNames = {
  error: ["kind of error", "kinds of errors"],
  warning: ["kind of warning", "kinds of warnings"],
  info: ["remark", "remarks"],
} satisfies Record<Level, [string, string]>;
const levelNames = { error: "Error", warning: "Warning", info: "Info" } satisfies Record<Level, string>;

/** What was found, for a terminal. */
export function printReport({ groups, pages, passed }: CardsReport): string {
  const told = groups.slice(0, SHOWN).map(printGroup);
  if (groups.length > SHOWN) told.push(`… and ${groups.length - SHOWN} more kinds.\n`);
  const left = passed === 0 ? "" : `, ${passed} withdrawn, moved or not found left out`;
  return `${told.join("\n")}${told.length > 0 ? "\n" : ""}${pages} ${pages === 1 ? "page" : "pages"}${left}: ${summed(groups)}`;
}

const printGroup = ({ rule, level, about, places: of, count, examples }: Group): string => {
  const { says, remedy } = rules[rule];
  const more = count > examples.length ? [`  … and ${count - examples.length} more.`] : [];
  return `${[
    `${levelNames[level]} ${[rule, about].filter(Boolean).join(" ")}: ${says} (${printPlaces(of)})`,
    ...examples.map(({ path, found }) => `  ${[path, oneLine(found)].filter(Boolean).join(": ")}`),
    ...more,
    `  ${remedy}`,
  ].join("\n")}\n`;
};

/** All that it can be said of are not named one by one. */
const printPlaces = (of: Group["places"]): string =>
  of.length === places.length ? "everywhere" : of.map(nameOf).join(", ");

/** What stands in a page may hold anything; a terminal obeys control characters. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");

function summed(groups: readonly Group[]): string {
  const kinds = (level: Level): number => groups.filter((group) => group.level === level).length;
  const parts = (["error", "warning", "info"] as const).flatMap((level) => {
    const count = kinds(level);
    return count === 0 ? [] : [`${count} ${kindNames[level][count === 1 ? 0 : 1]}`];
  });
  return `${parts.length === 0 ? "nothing is wrong" : parts.join(", ")}; by rules of ${rulesOf.checked}`;
}

/** The same for a program. */
export const printJson = ({ groups, pages, passed }: CardsReport): string =>
  `${JSON.stringify({ rules: rulesOf, pages, passed, findings: groups.map((group) => ({ ...group, ...rules[group.rule], level: group.level })) }, undefined, 2)}\n`;
