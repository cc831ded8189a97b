import { useQuery } from "@tanstack/react-query";
import { getChunk } from "../get-chunk.ts";
import styles from "./Offer.module.css";

type OfferProps = {
  /** What came since the page was fetched; undefined: nothing. */
  text: string | undefined;
  /** Takes it in. */
  take: () => Promise<unknown>;
};

const button = () => getChunk(() => import("./OfferButton.tsx"));

/** Fetched when a page has come to rest: nothing is offered in its first minute, and later a tab may be older than the host's files. */
export const preloadOffer = (): Promise<unknown> => button();

/** Offers what is new, and leaves the page as it is until its reader asks. */
export function Offer({ text, take }: OfferProps) {
  const { data: part } = useQuery({ queryKey: ["offer"], queryFn: button, enabled: text !== undefined });
  return (
    <div className={styles.place} role="status">
      {text !== undefined && part !== undefined && <part.OfferButton text={text} take={take} />}
    </div>
  );
}
