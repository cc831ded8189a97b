import { words } from "../language/language.ts";
import styles from "./LetterBar.module.css";

export const letterId = (initial: string): string =>
  initial === "#" ? "letter-other" : `letter-${initial.toLowerCase()}`;

export const letterName = (initial: string): string => (initial === "#" ? words.terms.otherLetter : initial);

/** Jumps to a letter; always in sight. */
export function LetterBar({ initials }: { initials: readonly string[] }) {
  return (
    <nav className={styles.bar} aria-label={words.terms.letters}>
      <ul className={styles.letters}>
        {initials.map((initial) => (
          <li key={initial}>
            <a className={styles.letter} href={`#${letterId(initial)}`}>
              {letterName(initial)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
