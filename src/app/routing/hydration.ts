import type { DataRouteMatch, HydrationState } from "react-router";
import { listKey } from "#contract/paths";
import type { PageData } from "#contract/page-data";
import { ContentError } from "../content/content-error.ts";
import type { ArticlePlace, ListPlace } from "./places.ts";

/** What the loaders of a prerendered page would have said, so that neither the press nor the hydrating browser runs them. */
export function toHydration(matches: readonly DataRouteMatch[], data: PageData): HydrationState {
  const leaf = matches.at(-1);
  const id = leaf?.route.id ?? "root";
  const loaderData = Object.fromEntries(matches.map(({ route }) => [route.id, null]));
  if (data.page.kind !== "not-found") return { loaderData: { ...loaderData, [id]: placeOf(data) } };
  return { loaderData, errors: { [id]: new ContentError("not-found", `${data.path} is not published`) } };
}

/** What the address of a printed page stands for. */
export function placeOf({ page }: PageData): ListPlace | ArticlePlace | null {
  switch (page.kind) {
    case "list": {
      const { type, subject, number } = page.listPage;
      return { kind: "list", listKey: listKey(subject), page: type === "open" ? "latest" : number };
    }
    case "article":
      return { kind: "article", id: page.article.id };
    case "withdrawn":
      return { kind: "article", id: page.withdrawn.id };
    default:
      return null;
  }
}
