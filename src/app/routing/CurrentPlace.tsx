import { useLoaderData } from "react-router";
import type { Pages } from "./pages.ts";
import type { ArticlePlace, ListPlace } from "./places.ts";

type PlacePages = Pick<Pages, "ListingPage" | "ArticlePage">;

/** The page of an address that only its loader could tell: a list or an article. */
export function CurrentPlace(pages: PlacePages) {
  return <PageOfPlace {...pages} place={useLoaderData<ListPlace | ArticlePlace>()} />;
}

export function PageOfPlace({ place, ListingPage, ArticlePage }: PlacePages & { place: ListPlace | ArticlePlace }) {
  if (place.kind === "list") return <ListingPage key={place.listKey} listKey={place.listKey} page={place.page} />;
  return <ArticlePage key={place.id} id={place.id} teaser={place.teaser} />;
}
