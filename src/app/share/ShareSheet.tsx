import { type ReactNode, useState } from "react";
import type { Teaser } from "#contract/teaser";
import { sharingWords as words } from "../language/sharing-language.ts";
import { appOf } from "./app-of.ts";
import { CopyTexts } from "./CopyTexts.tsx";
import { Dialog } from "./Dialog.tsx";
import { InAppHint } from "./InAppHint.tsx";
import { PosterView } from "./poster/PosterView.tsx";
import { QrCode } from "./QrCode.tsx";
import { Services } from "./Services.tsx";
import { type ShareSubject, toShareSubject } from "./share-subject.ts";
import styles from "./ShareSheet.module.css";
import { toMessage } from "./share-texts.ts";
import { shareBySystem } from "./system-sheet.ts";

type ShareSheetProps = {
  subject: ShareSubject;
  onClose: () => void;
  startWith?: "share" | "poster";
  /** What could not be copied before it was opened. */
  refused?: string | undefined;
};

/** Shares an article by the system's own sheet where there is one for a thumb; else it answers with what is to be shown. */
export async function openSharing(
  article: Teaser,
  siteUrl: string,
  way: "share" | "poster",
  onClose: () => void,
): Promise<ReactNode> {
  const subject = toShareSubject(article, siteUrl);
  if (way === "share" && (await shareBySystem(subject.url))) return undefined;
  return <ShareSheet subject={subject} startWith={way} onClose={onClose} />;
}

/** The ways to share. Loaded when it is opened; it takes the focus, and gives it back when it is closed. */
export function ShareSheet({ subject, onClose, startWith = "share", refused }: ShareSheetProps) {
  const [shown, setShown] = useState(startWith);
  const app = appOf(navigator.userAgent);
  if (shown === "poster")
    return (
      <Dialog title={words.poster.title} onClose={onClose}>
        <PosterView subject={subject} back={() => setShown("share")} />
      </Dialog>
    );
  return (
    <Dialog
      title={subject.quote === undefined ? words.title : words.titleOfQuote}
      onClose={onClose}
      outside={app !== undefined && <InAppHint app={app} />}
    >
      <p className={styles.subject}>{toMessage(subject)}</p>
      <div className={styles.ways}>
        <div className={styles.column}>
          <CopyTexts subject={subject} refused={refused} />
          {app === undefined && <Services subject={subject} />}
          <button className={styles.poster} type="button" onClick={() => setShown("poster")}>
            {words.poster.open}
          </button>
        </div>
        {app === undefined && <QrCode subject={subject} />}
      </div>
    </Dialog>
  );
}
