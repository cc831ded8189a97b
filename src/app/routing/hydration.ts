import type { DataRouteMatch, HydrationState } from "react-router";
import { listKey } from "#contract/paths";
import type { PageData } from "#contract/page-data";
import { ContentError } from "../content/content-error.ts";
import { type ArticlePlace, type ListPlace, listPlace } from "./places.ts";

/** What the loaders of a prerendered page would have said, so that neither the press nor the hydrating browser runs them. */
export function toHydration(matches: readonly DataRouteMatch[], data: PageData): HydrationState {
  const leaf = matches.at(-1);
  const id = leaf?.route.id ?? "root";
  const loaderData = Object.fromEntries(matches.map(({ route }) => [route.id, null]));
  if (data.page.kind !== "not-found") return { loaderData: { ...loaderData, [id]: placeOf(data, leaf?.params["n"]) } };
  return { loaderData, errors: { [id]: new ContentError("not-found", `${data.path} is not published`) } };
}

function placeOf({ page }: PageData, n: string | undefined): ListPlace | ArticlePlace | null {
  switch (page.kind) {
    case "list":
      return listPlace(listKey(page.listPage.subject), n);
    case "article":
      return { kind: "article", id: page.article.id };
    case "withdrawn":
      return { kind: "article", id: page.withdrawn.id };
    default:
      return null;
  }
}
