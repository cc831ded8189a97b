import { useEffect, useState } from "react";
import { words } from "../language/language.ts";
import { useFailure } from "./failure.ts";
import styles from "./OfferButton.module.css";

type OfferButtonProps = { text: string; take: () => Promise<unknown> };

/** Takes in what is offered, at a press or by its key. */
export function OfferButton({ text, take }: OfferButtonProps) {
  const [taking, setTaking] = useState(false);
  const [error, setError] = useState<unknown>();
  const tryToTake = () => {
    if (taking) return;
    setTaking(true);
    setError(undefined);
    take()
      .catch(setError)
      .finally(() => setTaking(false));
  };
  const { kind, again, offer } = useFailure(error, tryToTake);
  const act = error === undefined ? tryToTake : again;
  useOfferKey(act);
  const failure = error === undefined ? undefined : `${words.errors.title[kind]} · ${offer}`;
  return (
    <button
      className={styles.button}
      type="button"
      onClick={act}
      aria-disabled={taking}
      aria-keyshortcuts="Alt+N"
      title="Alt+N"
    >
      {taking ? words.shell.loading : (failure ?? text)}
    </button>
  );
}

/** With Alt: a letter alone is what those who speak to their device, or miss a key, press unawares (WCAG 2.1.4). */
function useOfferKey(act: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // By its place, since with Alt a Mac's key writes a tilde. AltGr is Ctrl and Alt.
      if (event.code !== "KeyN" || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
