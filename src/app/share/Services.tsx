import { sharingWords } from "../language/sharing-language.ts";
import { type Service, shareLink } from "./share-links.ts";
import type { ShareSubject } from "./share-subject.ts";
import styles from "./ShareSheet.module.css";

const { to: words } = sharingWords;
const services: readonly Service[] = ["weibo", "x", "telegram", "mail"];

/** Plain links: a service learns of a reader when one is followed, and not before. */
export function Services({ subject }: { subject: ShareSubject }) {
  return (
    <nav aria-label={words.heading}>
      <ul className={styles.buttons}>
        {services.map((service) => (
          <li key={service}>
            <a className={styles.button} href={shareLink(subject, service)} target="_blank" rel="noopener noreferrer">
              {words[service]}
              {service !== "mail" && <span className="visually-hidden">{words.elsewhere}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
