import { type MouseEvent, type ReactNode, useEffect, useState } from "react";
import type { Teaser } from "#contract/teaser";
import { getChunk } from "../get-chunk.ts";
import { actionWords } from "../language/actions-language.ts";
import { useSite } from "../shell/use-site.ts";
import { whenIdle } from "../when-idle.ts";
import styles from "./ArticleActions.module.css";
import { FailedPart } from "./FailedPart.tsx";

const sharing = () => getChunk(() => import("../share/ShareSheet.tsx"));

/** What a reader may do with an article. All it takes is fetched when the page is idle, or when it is asked for. */
export function ArticleActions({ article }: { article: Teaser }) {
  const { url: siteUrl } = useSite();
  const [opened, setOpened] = useState<ReactNode>();
  useEffect(() => whenIdle(() => void sharing().catch(() => {})), []);
  const open = async (way: "share" | "poster") => {
    try {
      const { openSharing } = await sharing();
      setOpened(await openSharing({ article, siteUrl, way, onClose: () => setOpened(undefined) }));
    } catch (error) {
      setOpened(<FailedPart error={error} retry={() => void open(way)} />);
    }
  };
  const toAction = (way: "share" | "poster") => (
    <button
      className={styles.action}
      type="button"
      onClick={(event: MouseEvent<HTMLButtonElement>) => {
        event.currentTarget.focus(); // Safari does not; it is where the focus comes back to
        void open(way);
      }}
    >
      {actionWords[way]}
    </button>
  );
  return (
    <div className={styles.actions}>
      {toAction("share")}
      {toAction("poster")}
      {opened}
    </div>
  );
}
