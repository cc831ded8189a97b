import type { Change, Revision } from "#contract/revision";
import { words } from "../language/language.ts";
import { Time } from "../type/Time.tsx";
import styles from "./RevisionList.module.css";

/** What changed in an article since it was published, the newest first. */
export function RevisionList({ revisions }: { revisions: readonly Revision[] }) {
  return (
    <ol className={styles.revisions}>
      {revisions.map((revision) => (
        <li className={styles.revision} key={`${revision.at}${revision.fingerprint}`}>
          <Entry revision={revision} isOnly={revisions.length === 1} />
        </li>
      ))}
    </ol>
  );
}

type EntryProps = {
  revision: Revision;
  /** What and when stands above it already. */
  isOnly: boolean;
};

function Entry({ revision: { kind, at, note, added, removed, changes, untold }, isOnly }: EntryProps) {
  const isLost = changes.length === 0;
  return (
    <>
      <p className={styles.head}>
        {!isOnly && (
          <>
            <b>{words.revisions.revised[kind]}</b> <Time moment={at} show="full" />
          </>
        )}
        <span className={styles.count}>{words.revisions.characters(added, removed)}</span>
      </p>
      {note !== undefined && <p>{note}</p>}
      <ul>
        {changes.map((change, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list never changes, and two changes may read the same
          <li className={styles.change} key={index}>
            <span className={styles.kind}>{words.revisions.kinds[change.kind]}</span>
            <ChangedWords change={change} />
          </li>
        ))}
      </ul>
      {untold > 0 && <p className={styles.count}>{isLost ? words.revisions.lost : words.revisions.untold(untold)}</p>}
    </>
  );
}

function ChangedWords({ change: { before, was, now, after } }: { change: Change }) {
  return (
    <p className={styles.words}>
      {before}
      {was !== "" && (
        <del className={styles.was}>
          <span className="visually-hidden">{words.revisions.was}</span>
          {was}
        </del>
      )}
      {now !== "" && (
        <ins className={styles.now}>
          <span className="visually-hidden">{words.revisions.now}</span>
          {now}
        </ins>
      )}
      {after}
    </p>
  );
}
