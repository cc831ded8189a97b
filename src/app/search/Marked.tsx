import type { ReactNode } from "react";
import type { Mark } from "#contract/search/locate";
import styles from "./Marked.module.css";

/** A text with what was looked for marked in it. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push(
      text.slice(at, from),
      <mark className={styles.mark} key={from}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}
