import { useId, useState } from "react";
import type { Result } from "#contract/search/verify";
import { searchWords } from "../language/search-language.ts";
import { type Asked, type Filter, filters, withFilter, withoutFilters, isFiltered } from "./asked.ts";
import { type Facet, toFacets } from "./facets.ts";
import styles from "./SearchFilters.module.css";

type SearchFiltersProps = { asked: Asked; ask: (asked: Asked) => void; results: readonly Result[] };

/** Narrows what was found, by what stands in it so far. On wide screens beside the results, else folded away above them. */
export function SearchFilters({ asked, ask, results }: SearchFiltersProps) {
  const [isOpen, setIsOpen] = useState(false);
  const panel = useId();
  const facets = toFacets(results);
  const set = (filter: Filter, value: string | undefined): void => ask(withFilter(asked, filter, value));
  return (
    <aside className={styles.filters} aria-label={searchWords.filter}>
      <button
        className={styles.toggle}
        type="button"
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setIsOpen(!isOpen)}
      >
        {searchWords.filter}
      </button>
      <Orders asked={asked} ask={ask} />
      <Chosen asked={asked} ask={ask} facets={facets} />
      <div className={isOpen ? styles.panel : styles.folded} id={panel}>
        <Days asked={asked} set={set} />
        {(["category", "tag", "source"] as const).map((filter) => (
          <Facets
            key={filter}
            name={searchWords.filters[filter]}
            facets={facets[filter]}
            chosen={asked[filter]}
            choose={(value) => set(filter, value)}
          />
        ))}
        {results.length > 0 && <p className={styles.note}>{searchWords.countedNote}</p>}
      </div>
    </aside>
  );
}

function Orders({ asked, ask }: Omit<SearchFiltersProps, "results">) {
  return (
    <div className={styles.orders} role="group" aria-label={searchWords.orders.label}>
      {(["newest", "relevant"] as const).map((order) => (
        <button
          className={styles.order}
          key={order}
          type="button"
          aria-pressed={asked.order === order}
          onClick={() => ask({ ...asked, order })}
        >
          {searchWords.orders[order]}
        </button>
      ))}
    </div>
  );
}

/** What is chosen, and takes itself away. */
function Chosen({ asked, ask, facets }: Omit<SearchFiltersProps, "results"> & { facets: ReturnType<typeof toFacets> }) {
  if (!isFiltered(asked)) return null;
  const nameOf = (filter: Filter, value: string): string => {
    const known = filter === "from" || filter === "to" ? [] : facets[filter];
    return `${searchWords.filters[filter]} ${known.find((facet) => facet.value === value)?.name ?? value}`;
  };
  const chosen = filters.flatMap((filter) => {
    const value = asked[filter];
    return value === undefined ? [] : [{ filter, name: nameOf(filter, value) }];
  });
  return (
    <ul className={styles.chosen}>
      {chosen.map(({ filter, name }) => (
        <li key={filter}>
          <button
            className={styles.chip}
            type="button"
            aria-label={searchWords.remove(name)}
            onClick={() => ask(withFilter(asked, filter, undefined))}
          >
            {name} ×
          </button>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <button className={styles.all} type="button" onClick={() => ask(withoutFilters(asked))}>
            {searchWords.removeAll}
          </button>
        </li>
      )}
    </ul>
  );
}

function Days({ asked, set }: { asked: Asked; set: (filter: Filter, value: string | undefined) => void }) {
  const heading = useId();
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h2 className={styles.name} id={heading}>
        {searchWords.date}
      </h2>
      <div className={styles.days}>
        {(["from", "to"] as const).map((filter) => (
          <label className={styles.day} key={filter}>
            {searchWords.filters[filter]}
            <input
              type="date"
              value={asked[filter] ?? ""}
              onChange={({ target: { value } }) => set(filter, value === "" ? undefined : value)}
            />
          </label>
        ))}
      </div>
    </section>
  );
}

type FacetsProps = {
  name: string;
  facets: readonly Facet[];
  chosen: string | undefined;
  choose: (value: string | undefined) => void;
};

function Facets({ name, facets, chosen, choose }: FacetsProps) {
  const heading = useId();
  // One alone narrows nothing.
  if (facets.length < 2) return null;
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h2 className={styles.name} id={heading}>
        {name}
      </h2>
      <ul className={styles.facets}>
        {facets.map((facet) => (
          <li key={facet.value}>
            <button
              className={styles.facet}
              type="button"
              aria-pressed={facet.value === chosen}
              onClick={() => choose(facet.value === chosen ? undefined : facet.value)}
            >
              <span className={styles.facetName}>{facet.name}</span>
              <span className={styles.count}>{searchWords.counted(facet.count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
