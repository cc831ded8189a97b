import { useRef, useState } from "react";
import { ChunkError } from "../../get-chunk.ts";
import { words as allWords } from "../../language/language.ts";
import { sharingWords } from "../../language/sharing-language.ts";
import { useFailure, useRetryOnline } from "../../shell/failure.ts";
import type { ShareSubject } from "../share-subject.ts";
import { PosterActions, PosterHint } from "./PosterActions.tsx";
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
        {error === null && <PosterHint isPicture={isPicture} />}
        {drawn !== undefined && <PosterActions drawn={drawn} title={subject.title} />}
        <button className={styles.back} type="button" onClick={back}>
          {words.back}
        </button>
      </div>
    </div>
  );
}

/** Either its part of the app could not be had, or the browser could not draw it. */
function Failed({ error, again }: { error: Error; again: () => void }) {
  const failure = useFailure(error, again);
  useRetryOnline(failure);
  const isPart = error instanceof ChunkError;
  return (
    <div role="alert">
      <p className={styles.what}>{isPart ? allWords.errors.title[failure.kind] : words.failed}</p>
      <p className={styles.advice}>{isPart ? allWords.errors.advice[failure.kind] : words.advice}</p>
      <button className={styles.retry} type="button" onClick={isPart ? failure.again : again}>
        {failure.offer}
      </button>
    </div>
  );
}
