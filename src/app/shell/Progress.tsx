import { useNavigation } from "react-router";
import { words } from "../language/language.ts";
import { useIsHydrating } from "../use-is-hydrating.ts";
import styles from "./Progress.module.css";

/** A hairline that runs while the next page is fetched. Quick answers never show it. */
export function Progress() {
  const { state } = useNavigation();
  // Who goes back at once is on the way while the page that stands here is taken over: the press printed no line.
  const isHydrating = useIsHydrating();
  if (state !== "loading" || isHydrating) return null;
  return <div className={styles.progress} role="progressbar" aria-label={words.shell.loading} />;
}
