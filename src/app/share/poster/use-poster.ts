import { useQuery } from "@tanstack/react-query";
import { type RefObject, useId } from "react";
import { getChunk } from "../../get-chunk.ts";
import { useSite } from "../../shell/use-site.ts";
import type { ShareSubject } from "../share-subject.ts";
import type { Size } from "./article-column.ts";
import type { DrawnPoster } from "./draw-poster.ts";
import { toPosterContent } from "./poster-content.ts";

type Poster = {
  /** As it will be, before it is there. */
  size: Size | undefined;
  drawn: DrawnPoster | undefined;
  error: Error | null;
  again: () => void;
};

/** Nothing is kept: a poster is some megabytes, and the theme may be another the next time. */
const once = { retry: false, structuralSharing: false, gcTime: 0 } as const;

/** Draws a poster in the theme that is in force at an element. */
export function usePoster(subject: ShareSubject, place: RefObject<HTMLElement | null>): Poster {
  const { title: site } = useSite();
  const id = useId();
  const plan = useQuery({
    queryKey: ["poster-plan", id],
    queryFn: async () => {
      const { planPoster } = await getChunk(() => import("./draw-poster.ts"));
      return planPoster(toPosterContent(subject, site), subject, place.current ?? document.body);
    },
    ...once,
  });
  const drawn = useQuery({
    queryKey: ["poster", id],
    queryFn: () => plan.data?.draw() ?? Promise.reject(new Error("A poster is drawn before it is planned.")),
    enabled: plan.data !== undefined,
    ...once,
  });
  return {
    size: drawn.data?.size ?? plan.data?.size,
    drawn: drawn.data,
    error: plan.error ?? drawn.error,
    again: () => void (plan.error === null ? drawn : plan).refetch(),
  };
}
