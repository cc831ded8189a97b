import { useCallback, useState } from "react";
import type { Picture as PictureData } from "#contract/picture";
import { words } from "../language/language.ts";
import styles from "./Picture.module.css";

type PictureProps = {
  picture: PictureData;
  /** `eager` for the one picture the first view shows; it is fetched with high priority. */
  loading: "eager" | "lazy";
  className?: string | undefined;
  /** Inside another link the box that stands for a failed picture carries none of its own. */
  linked?: boolean;
};

export function Picture({ picture, loading, className, linked = false }: PictureProps) {
  const [failed, setFailed] = useState(false);
  // A picture may have failed before hydration; its error event is gone by then.
  const watch = useCallback((image: HTMLImageElement | null) => {
    if (image?.complete === true && image.naturalWidth === 0) setFailed(true);
  }, []);
  if (failed) return <FailedPicture picture={picture} className={className} linked={linked} />;
  return (
    <img
      ref={watch}
      className={className}
      src={picture.src}
      alt={picture.alt}
      width={picture.width}
      height={picture.height}
      loading={loading}
      fetchPriority={loading === "eager" ? "high" : undefined}
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
}

function FailedPicture({
  picture,
  className,
  linked,
}: {
  picture: PictureData;
  className: string | undefined;
  linked: boolean;
}) {
  return (
    <span className={`${styles.failed} ${className ?? ""}`} data-picture-failed="">
      <span>{picture.alt === "" ? words.picture.failed : `${words.picture.failed}：${picture.alt}`}</span>
      {!linked && (
        <a href={picture.src} target="_blank" rel="noopener noreferrer nofollow">
          {words.picture.open}
        </a>
      )}
    </span>
  );
}
