import { useRef, useState } from "react";
import { FailedPart } from "../../article/FailedPart.tsx";
import { ChunkError } from "../../get-chunk.ts";
import { sharingWords } from "../../language/sharing-language.ts";
import type { ShareSubject } from "../share-subject.ts";
import { PosterActions } from "./PosterActions.tsx";
import { PosterPicture } from "./PosterPicture.tsx";
import styles from "./PosterView.module.css";
import { usePoster } from "./use-poster.ts";

const { poster: words } = sharingWords;

/** The poster of an article or a passage, drawn when it is shown. */
export function PosterView({ subject, back }: { subject: ShareSubject; back: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const { size, drawn, error, again } = usePoster(subject, place);
  const [isPicture, setIsPicture] = useState(true);
  return (
    <div className={styles.view} ref={place}>
      {error === null ? (
        <PosterPicture
          size={size}
          drawn={drawn}
          alt={words.alt(subject.quote ?? subject.title)}
          onRefused={() => setIsPicture(false)}
        />
      ) : (
        <Failed error={error} again={again} />
      )}
      <div className={styles.side}>
        {drawn !== undefined && <PosterActions drawn={drawn} title={subject.title} isPicture={isPicture} />}
        <button className={styles.back} type="button" onClick={back}>
          {words.back}
        </button>
      </div>
    </div>
  );
}

function Failed({ error, again }: { error: Error; again: () => void }) {
  if (error instanceof ChunkError) return <FailedPart error={error} retry={again} />;
  return (
    <div role="alert">
      <p className={styles.what}>{words.failed}</p>
      <p className={styles.advice}>{words.advice}</p>
      <button className={styles.retry} type="button" onClick={again}>
        {words.retry}
      </button>
    </div>
  );
}
