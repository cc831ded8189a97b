import { type ReactNode, useEffect, useState } from "react";
import type { Teaser } from "#contract/teaser";
import { getChunk } from "../get-chunk.ts";
import { words } from "../language/language.ts";
import { useSite } from "../shell/use-site.ts";
import { whenIdle } from "../when-idle.ts";
import styles from "./ArticleActions.module.css";
import { FailedPart } from "./FailedPart.tsx";

const ways = ["share", "poster"] as const;
type Way = (typeof ways)[number];

const sharing = () => getChunk(() => import("../share/ShareSheet.tsx"));

/** What a reader may do with an article. All it takes is fetched when the page is idle, or when it is asked for. */
export function ArticleActions({ article }: { article: Teaser }) {
  const { url } = useSite();
  const [opened, setOpened] = useState<ReactNode>();
  useEffect(() => whenIdle(() => void sharing().catch(() => {})), []);
  const open = (way: Way): Promise<void> =>
    sharing()
      .then(({ openSharing }) => openSharing(article, url, way, () => setOpened(undefined)))
      .then(setOpened, (error: unknown) => setOpened(<FailedPart error={error} retry={() => void open(way)} />));
  return (
    <div className={styles.actions}>
      {ways.map((way) => (
        <button
          className={styles.action}
          key={way}
          type="button"
          onClick={({ currentTarget }) => {
            currentTarget.focus(); // Safari does not, and it is where the focus comes back to
            void open(way);
          }}
        >
          {words.article[way]}
        </button>
      ))}
      {opened}
    </div>
  );
}
