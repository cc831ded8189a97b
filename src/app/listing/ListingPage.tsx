import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { type ListKey, listPath } from "#contract/paths";
import { listPageQuery } from "../content/queries.ts";
import { subjectName } from "../language/names.ts";
import { words } from "../language/language.ts";
import { usePageTitle } from "../shell/page-title.ts";
import { PageLink } from "../shell/PageLink.tsx";
import { AddressFollows } from "./address-follows.ts";
import { DayGroups } from "./DayGroups.tsx";
import { type ListVisit, type PageName, visitOf } from "./list-visit.ts";
import { ListArrivals } from "./ListArrivals.tsx";
import { ListingEnd } from "./ListingEnd.tsx";
import { ListingHeader } from "./ListingHeader.tsx";
import styles from "./ListingPage.module.css";
import { useListPages } from "./use-list-pages.ts";

type ListingPageProps = {
  listKey: ListKey;
  /** The page of the address. */
  page: PageName;
};

/** A list, read from the page of its address down to the oldest article. */
export function ListingPage({ listKey, page }: ListingPageProps) {
  const location = useLocation();
  const visit = visitOf(location.state);
  // Another visit begins anew; within one only the address changes.
  return <Listing key={visit?.id ?? location.key} visitId={visit?.id ?? location.key} {...{ listKey, page, visit }} />;
}

type ListingProps = ListingPageProps & { visitId: string; visit: ListVisit | undefined };

function Listing({ listKey, page, visitId, visit }: ListingProps) {
  const { newest, pages, isStale, end } = useListPages({ listKey, page, visit });
  const holder = useRef<HTMLDivElement>(null);
  const [drawn] = useState(pages.length);
  const [first] = pages;
  const renew = useRenew(listKey, listPath(first.subject));
  usePageTitle(subjectName(first.subject));
  return (
    <>
      <AddressFollows holder={holder} pages={pages} page={page} visit={{ id: visitId, newest }} />
      {first.type === "open" && <ListArrivals listKey={listKey} shown={first} isStale={isStale} renew={renew} />}
      <div className={styles.page}>
        <ListingHeader page={first} />
        {first.type === "sealed" && (
          <PageLink className={styles.newer} to={listPath(first.subject, first.number + 1)} rel="prev">
            {words.listing.newer}
          </PageLink>
        )}
        <div ref={holder}>
          <DayGroups pages={pages} drawn={drawn} />
        </div>
        {first.number === 1 && first.teasers.length === 0 ? (
          <p className={styles.empty}>{words.listing.empty}</p>
        ) : (
          <ListingEnd subject={first.subject} end={end} />
        )}
      </div>
    </>
  );
}

/** Fetches the newest page and opens it as a new visit. */
function useRenew(listKey: ListKey, path: string): () => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await queryClient.fetchQuery({ ...listPageQuery(listKey, "latest"), staleTime: 0 });
    await navigate(path, { replace: true });
  };
}
