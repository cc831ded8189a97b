import { useNavigation } from "react-router";
import { words } from "../language/language.ts";
import styles from "./Progress.module.css";

/** A hairline that runs while the next page is fetched. Quick answers never show it. */
export function Progress() {
  const { state } = useNavigation();
  if (state !== "loading") return null;
  return <div className={styles.progress} role="progressbar" aria-label={words.shell.loading} />;
}
