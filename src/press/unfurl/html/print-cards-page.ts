import { createHash } from "node:crypto";
import { escapeHtml } from "../../outputs/escape-html.ts";
import type { CardsReport, ShownPage } from "../check-cards.ts";
import { worstFirst } from "../findings.ts";
import { nameOf, places, rulesOf } from "../places/places.ts";
import { valueOf } from "../rules/look.ts";
import { rules } from "../rules/rules.ts";
import { styles } from "./card-styles.ts";
import { toCard } from "./card.ts";
import { printCard } from "./print-card.ts";

/**
 * A page that shows cards side by side, each as a place would show it. It opens from the disk, runs no script, and asks for nothing but
 * the pictures of the edition; whatever a post says stands in it as text.
 * @param toSrc a file of the edition → its address from where the page lies.
 */
export function printCardsPage({ shown, language, pages }: CardsReport, toSrc: (file: string) => string): string {
  const hash = createHash("sha256").update(styles).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self' file:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Cards</title>
<style>${styles}</style>
</head>
<body>
<header><h1>Cards</h1><p>${shown.length} of ${pages} pages, as they are shown where a link to them is shared. Drawn by what was known of each place on <time>${rulesOf.checked}</time>; it may show them otherwise today.</p></header>
<main>
${shown.map((page) => printPage(page, language, toSrc)).join("\n")}
</main>
</body>
</html>
`;
}

function printPage({ look, findings }: ShownPage, language: string, toSrc: (file: string) => string): string {
  const cards = places
    .filter(({ id }) => id !== "open-graph")
    .map((place) => printCard(toCard(look, place, findings), toSrc));
  const title = valueOf(look, "title") ?? look.path;
  return `<section>
<h2 lang="${escapeHtml(language)}"><a href="${escapeHtml(toSrc(look.file))}">${escapeHtml(title)}</a></h2>
<p class="path">${escapeHtml(decoded(look.path))}</p>
${printFindings(findings)}<div class="cards" lang="${escapeHtml(language)}">${cards.join("\n")}</div>
</section>`;
}

function printFindings(findings: ShownPage["findings"]): string {
  if (findings.length === 0) return "";
  const rows = findings
    .toSorted(worstFirst)
    .map(
      ({ rule, level, about, found, places: of }) =>
        `<li class="${level}"><b>${level}</b> <span>${rules[rule].says} <i>${[about, escapeHtml(found)].filter(Boolean).join(": ")}</i> <small>${of.map(nameOf).join(", ")}</small></span></li>`,
    );
  const worst = findings.filter(({ level }) => level !== "info").length;
  return `<details${worst > 0 ? " open" : ""}><summary>${findings.length} ${findings.length === 1 ? "finding" : "findings"}</summary><ul>${rows.join("")}</ul></details>\n`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path; // a stray percent sign
  }
}
