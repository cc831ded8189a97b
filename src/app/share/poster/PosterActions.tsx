import { useCallback, useMemo } from "react";
import { sharingWords } from "../../language/sharing-language.ts";
import { appOf } from "../app-of.ts";
import type { DrawnPoster } from "./draw-poster.ts";
import { fileName } from "./file-name.ts";
import styles from "./PosterView.module.css";

const { poster: words } = sharingWords;

/** What may be done with a poster here. */
export function PosterActions({ drawn: { file }, title }: { drawn: DrawnPoster; title: string }) {
  const picture = useMemo(() => new File([file], fileName(title, file.type), { type: file.type }), [file, title]);
  return (
    <>
      {!isInApp() && <Save picture={picture} />}
      {canShare(picture) && (
        <button className={styles.action} type="button" onClick={() => void share(picture)}>
          {words.share}
        </button>
      )}
    </>
  );
}

const isInApp = (): boolean => appOf(navigator.userAgent) !== undefined;

/**
 * How a poster is kept where buttons do not tell.
 * @param isPicture whether it stands in the page as a picture that a long press offers to keep.
 */
export function PosterHint({ isPicture }: { isPicture: boolean }) {
  const hint = toHint(isPicture);
  return hint !== undefined && <p className={styles.hint}>{hint}</p>;
}

function toHint(isPicture: boolean): string | undefined {
  if (!isPicture) return isInApp() ? words.takeScreenshot : words.useSave;
  return isInApp() || matchMedia("(pointer: coarse)").matches ? words.longPress : undefined;
}

function Save({ picture }: { picture: File }) {
  const name = useCallback(
    (link: HTMLAnchorElement) => {
      const address = URL.createObjectURL(picture);
      link.href = address;
      return () => URL.revokeObjectURL(address);
    },
    [picture],
  );
  return (
    // oxlint-disable-next-line jsx-a11y/anchor-is-valid -- it has its address once it stands there
    <a ref={name} className={styles.action} download={picture.name}>
      {words.save}
    </a>
  );
}

const canShare = (picture: File): boolean => "canShare" in navigator && navigator.canShare({ files: [picture] });

async function share(picture: File): Promise<void> {
  try {
    await navigator.share({ files: [picture] });
  } catch {
    // Called off by its reader, or refused by the system, which says so itself; the picture still stands there to be kept.
  }
}
