import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Passage } from "./find-passage.ts";
import { PageText } from "./page-text.ts";

/** A passage that a reader has selected. */
export type Chosen = { page: PageText; passage: Passage; isTouch: boolean };

/** How long a selection rests before something is offered for it. */
const REST_MS = 300;
/** What is said of an action stays as long, though a tap may have cleared the selection. */
const SAID_MS = 1600;
const LEAST = 2;

type Choice = {
  chosen: Chosen | undefined;
  /** Looks at once, without a rest. */
  look: () => Chosen | undefined;
  /** Offers nothing more for the present selection. */
  dismiss: () => void;
  /** Keeps what is offered for a moment. */
  hold: () => void;
};

/** The passage that is selected, once its selection rests. */
export function useChosen(): Choice {
  const [chosen, setChosen] = useState<Chosen>();
  const [dismissed, setDismissed] = useState<Chosen>();
  const watch = useRef<Watch>({ isTouch: matchMedia("(pointer: coarse)").matches, heldUntil: 0 });
  const take = (next: Chosen | undefined): Chosen | undefined => {
    const kept = isSame(next, chosen) ? chosen : next;
    setChosen(kept);
    setDismissed(undefined);
    return kept;
  };
  const onRest = useEffectEvent(() => {
    const next = readChosen(watch.current.isTouch);
    if (next === undefined || !isSame(next, dismissed)) take(next);
  });
  // While it is being made, nothing stands in its way.
  useEffect(() => watchSelection(watch.current, { onMaking: () => setChosen(undefined), onRest }), []);
  return {
    chosen,
    look: () => take(readChosen(watch.current.isTouch)),
    dismiss: () => {
      setDismissed(chosen);
      setChosen(undefined);
    },
    hold: () => {
      watch.current.heldUntil = performance.now() + SAID_MS;
    },
  };
}

type Watch = { isTouch: boolean; heldUntil: number };

function watchSelection(watch: Watch, { onMaking, onRest }: { onMaking: () => void; onRest: () => void }): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDown = false;
  const restIn = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const held = watch.heldUntil - performance.now();
      if (held > 0) restIn(held);
      else onRest();
    }, wait);
  };
  const stop = new AbortController();
  const { signal } = stop;
  const down = ({ pointerType, target }: PointerEvent) => {
    if (target instanceof Element && target.closest("[data-quote-bar]") !== null) return;
    isDown = true;
    watch.isTouch = pointerType === "touch";
  };
  const up = () => {
    isDown = false;
    restIn(REST_MS);
  };
  document.addEventListener("selectionchange", () => (isDown ? onMaking() : restIn(REST_MS)), { signal });
  window.addEventListener("pointerdown", down, { signal, passive: true, capture: true });
  // A long press that selects is called off as a press.
  for (const type of ["pointerup", "pointercancel"]) window.addEventListener(type, up, { signal, passive: true });
  restIn(REST_MS);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}

function readChosen(isTouch: boolean): Chosen | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const page = PageText.read();
  const passage = page?.within(selection.getRangeAt(0));
  if (page === undefined || passage === undefined || passage.to - passage.from < LEAST) return undefined;
  return { page, passage, isTouch };
}

const isSame = (a: Chosen | undefined, b: Chosen | undefined): boolean =>
  a?.passage.from === b?.passage.from && a?.passage.to === b?.passage.to;
