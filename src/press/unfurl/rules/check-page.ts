import type { PlaceId } from "../places/place.ts";
import { checkAddresses } from "./addresses.ts";
import type { Found, Look } from "./look.ts";
import { checkPictures } from "./pictures.ts";
import { checkRobots } from "./robots.ts";
import { type Level, type RuleId, rules } from "./rules.ts";
import { checkStructured } from "./structured.ts";
import { checkTags } from "./tags.ts";
import { checkTexts } from "./texts.ts";
import { checkTimes } from "./times.ts";

/** Something wrong with a page, for all the places for which it is so. */
export type Finding = { rule: RuleId; level: Level; places: PlaceId[]; about: string; found: string };

const checks = [
  checkTags,
  checkTexts,
  checkPictures,
  checkAddresses,
  checkRobots,
  checkStructured,
  checkTimes,
] as const;

export function checkPage(look: Look): Finding[] {
  const findings = new Map<string, Finding>();
  for (const check of checks)
    for (const { rule, place, by, about = "", found } of check(look)) {
      const level = levelOf(rule, by);
      const key = `${rule} ${about} ${found}`;
      const finding = findings.get(key) ?? { rule, level, places: [], about, found };
      findings.set(key, finding);
      if (!finding.places.includes(place)) finding.places.push(place);
      if (level === "error") finding.level = level;
    }
  return [...findings.values()];
}

/** What only observers say of a place may have changed since, or never have been so: alone it is no error. */
function levelOf(rule: RuleId, by: Found["by"]): Level {
  const { level } = rules[rule];
  return by === "observed" && level === "error" ? "warning" : level;
}
