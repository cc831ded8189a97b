/** Prints src/contract/search/simplified.ts from OpenCC's tables: `node scripts/print-simplified.mjs`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "t", to: "cn" });
/** The ideographs of Unicode's first plane. */
const characters = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, index) => String.fromCharCode(0x3400 + index));
/** @param {string} from @returns {string} which nothing is converted any more: 薴 is 苧 is 苎. */
const toLast = (from) => (convert(from) === from ? from : toLast(convert(from)));
const pairs = characters
  .map((from) => [from, toLast(from)])
  .filter(([from = "", to = ""]) => to.length === 1 && from !== to);

writeFileSync(
  join(import.meta.dirname, "../src/contract/search/simplified.ts"),
  `/** Printed by scripts/print-simplified.mjs from OpenCC's tables (Apache 2.0): the character of one at an offset is that of the other. */
export const traditional =
  "${pairs.map(([from]) => from).join("")}";
export const simplified =
  "${pairs.map(([, to]) => to).join("")}";
`,
);
