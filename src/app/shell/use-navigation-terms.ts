import type { TermLink } from "#contract/term";
import { useManifest } from "../content/watch-edition.ts";
import { useSite } from "./use-site.ts";

/** The categories of the section bar: those the operator chose, else the fullest, which only the manifest knows. */
export function useNavigationTerms(): readonly TermLink[] {
  const { navigation } = useSite();
  const manifest = useManifest();
  return navigation.length > 0 ? navigation : (manifest?.navigation ?? []);
}
