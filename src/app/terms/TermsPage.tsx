import { useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { Taxonomy, Term } from "#contract/term";
import { termIndexQuery } from "../content/queries.ts";
import { words } from "../language/language.ts";
import { usePageTitle } from "../shell/page-title.ts";
import { findTerms, fullestTerms, type LetterGroup, toLetterGroups } from "./find-terms.ts";
import { LetterBar, letterId, letterName } from "./LetterBar.tsx";
import { TermFilter } from "./TermFilter.tsx";
import { TermList } from "./TermList.tsx";
import styles from "./TermsPage.module.css";

/** So few terms are seen at a glance: they need no letters and no filter. */
const FEW = 24;
const FULLEST = 12;

/** Every category, or every tag, with its number of articles. */
export function TermsPage({ taxonomy }: { taxonomy: Taxonomy }) {
  const { terms } = useSuspenseQuery(termIndexQuery(taxonomy)).data;
  const title = words.shell[taxonomy === "category" ? "allCategories" : "allTags"];
  usePageTitle(title);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        <p className={styles.size}>
          {terms.length === 0 ? words.terms.empty[taxonomy] : words.terms.total(terms.length)}
        </p>
      </header>
      {terms.length > FEW ? (
        <ManyTerms key={taxonomy} taxonomy={taxonomy} terms={terms} />
      ) : (
        <div className={styles.few}>
          <TermList taxonomy={taxonomy} terms={terms} />
        </div>
      )}
    </div>
  );
}

type TermsProps = { taxonomy: Taxonomy; terms: readonly Term[] };

function ManyTerms({ taxonomy, terms }: TermsProps) {
  const [query, setQuery] = useState("");
  const wanted = useDeferredValue(query).trim();
  const found = findTerms(terms, wanted);
  const groups = toLetterGroups(found);
  return (
    <>
      <TermFilter
        taxonomy={taxonomy}
        query={query}
        onQuery={setQuery}
        found={wanted === "" ? undefined : found.length}
      />
      {found.length > 0 && <LetterBar initials={groups.map(({ initial }) => initial)} />}
      {wanted === "" && <Fullest taxonomy={taxonomy} terms={terms} />}
      {groups.map((group) => (
        <Letter key={group.initial} taxonomy={taxonomy} group={group} />
      ))}
    </>
  );
}

function Fullest({ taxonomy, terms }: TermsProps) {
  return (
    <section className={styles.group} aria-labelledby="fullest">
      <h2 className={styles.fullest} id="fullest">
        {words.terms.fullest}
      </h2>
      <TermList taxonomy={taxonomy} terms={fullestTerms(terms, FULLEST)} />
    </section>
  );
}

function Letter({ taxonomy, group: { initial, terms } }: { taxonomy: Taxonomy; group: LetterGroup }) {
  const id = letterId(initial);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 className={styles.letter} id={id}>
        {letterName(initial)}
      </h2>
      <TermList taxonomy={taxonomy} terms={terms} />
    </section>
  );
}
