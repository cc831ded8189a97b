import { useSyncExternalStore } from "react";
import { words } from "../language/language.ts";
import styles from "./OfflineBar.module.css";

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

const useOnline = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );

export function OfflineBar() {
  const online = useOnline();
  return (
    <div className={styles.place} role="status">
      {!online && <p className={styles.bar}>{words.shell.offline}</p>}
    </div>
  );
}
