import { sharingWords as words } from "../language/sharing-language.ts";
import type { App } from "./app-of.ts";
import styles from "./InAppHint.module.css";

/** An app's own browser lets no page share by itself: where its menu is, and what to choose in it. */
export function InAppHint({ app }: { app: App }) {
  return (
    <div className={styles.hint}>
      <svg className={styles.arrow} viewBox="0 0 56 56" aria-hidden="true">
        <path d="M6 52C8 30 22 14 48 8M34 4l15 4-8 13" />
      </svg>
      <p>{words.inApp[app]}</p>
    </div>
  );
}
