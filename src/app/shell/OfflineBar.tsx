import { words } from "../language/language.ts";
import { useOnline } from "../use-online.ts";
import styles from "./OfflineBar.module.css";

export function OfflineBar() {
  const online = useOnline();
  return (
    <div className={styles.place} role="status">
      {!online && <p className={styles.bar}>{words.shell.offline}</p>}
    </div>
  );
}
