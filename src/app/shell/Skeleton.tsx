import styles from "./Skeleton.module.css";

type SkeletonProps = {
  /** Lines of text it stands for. */
  lines: number;
  className?: string | undefined;
};

/** Grey lines of the size of the text to come. Decoration only: the route's progress says that something loads. */
export function Skeleton({ lines, className }: SkeletonProps) {
  return (
    <div className={className} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span className={styles.line} key={line} />
      ))}
    </div>
  );
}
