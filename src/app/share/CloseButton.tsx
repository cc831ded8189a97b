import styles from "./CloseButton.module.css";

/** Closes what lies over the page, as Esc does. */
export const CloseButton = ({ name, close }: { name: string; close: () => void }) => (
  <button className={styles.close} type="button" onClick={close} aria-label={name} title="Esc">
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="m6 6 12 12M18 6 6 18" />
    </svg>
  </button>
);
