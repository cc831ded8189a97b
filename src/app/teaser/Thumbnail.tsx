import type { Picture as PictureData } from "#contract/picture";
import type { Path } from "#contract/teaser";
import { PageLink } from "../shell/PageLink.tsx";
import { Picture } from "../type/Picture.tsx";
import styles from "./Thumbnail.module.css";

type ThumbnailProps = { picture: PictureData; path: Path };

/** A small picture beside a headline. Keys and screen readers pass it by: the headline leads to the same place. */
export function Thumbnail({ picture, path }: ThumbnailProps) {
  return (
    <PageLink className={styles.thumbnail} to={path} tabIndex={-1} aria-hidden="true">
      <Picture picture={{ ...picture, alt: "" }} loading="lazy" className={styles.picture} linked />
    </PageLink>
  );
}
