import { useCallback, useState } from "react";
import { sharingWords } from "../../language/sharing-language.ts";
import { appOf } from "../app-of.ts";
import type { Size } from "./article-column.ts";
import type { DrawnPoster } from "./draw-poster.ts";
import styles from "./PosterView.module.css";

const { poster: words } = sharingWords;

type PosterPictureProps = {
  size: Size | undefined;
  drawn: DrawnPoster | undefined;
  alt: string;
  /** Called where the page may show no picture that was made in it. */
  onRefused: () => void;
};

/** As high as it will be from the beginning, if it is known what is drawn. */
const USUAL: Size = { width: 1080, height: 1600 };

/** A real picture, so that a long press offers to keep it. */
export function PosterPicture({ size = USUAL, drawn, alt, onRefused }: PosterPictureProps) {
  const [isRefused, setIsRefused] = useState(false);
  const refuse = () => {
    setIsRefused(true);
    onRefused();
  };
  return (
    <div className={styles.picture} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      {drawn === undefined ? (
        <p className={styles.drawing} role="status">
          {words.drawing}
        </p>
      ) : isRefused ? (
        <Canvas canvas={drawn.canvas} alt={alt} />
      ) : (
        <Image file={drawn.file} size={size} alt={alt} onRefused={refuse} />
      )}
    </div>
  );
}

type ImageProps = { file: Blob; size: Size; alt: string; onRefused: () => void };

function Image({ file, size, alt, onRefused }: ImageProps) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      if (appOf(navigator.userAgent) !== undefined) return showAsData(file, image);
      const address = URL.createObjectURL(file);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [file],
  );
  return <img ref={show} className={styles.image} alt={alt} {...size} onError={onRefused} />;
}

/** What an app's browser keeps on a long press it asks for again outside of the page, where no `blob:` leads (itorr/china-ex#48). */
function showAsData(file: Blob, image: HTMLImageElement): () => void {
  const reader = new FileReader();
  reader.addEventListener("load", () => {
    if (typeof reader.result === "string") image.src = reader.result;
  });
  reader.readAsDataURL(file);
  return () => reader.abort();
}

/** A page that an earlier release printed lets in no picture that was made in it (decision 17): the canvas itself is none. */
function Canvas({ canvas, alt }: { canvas: HTMLCanvasElement; alt: string }) {
  const show = useCallback((place: HTMLDivElement) => place.replaceChildren(canvas), [canvas]);
  return <div ref={show} className={styles.canvas} role="img" aria-label={alt} />;
}
