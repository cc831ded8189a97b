import type { Paints } from "./paint-poster.ts";
import type { Ink } from "./poster-parts.ts";

/**
 * The tokens as they are in force at an element. A custom property tells its `light-dark()` as it was written; a property that uses
 * it tells the colour.
 */
export function readPaints(element: HTMLElement): Paints {
  const probe = document.createElement("span");
  element.append(probe);
  const toColour = (name: Ink): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    paper: toColour("paper"),
    ink: toColour("ink"),
    "ink-2": toColour("ink-2"),
    "ink-3": toColour("ink-3"),
    rule: toColour("rule"),
    accent: toColour("accent"),
    plate: toColour("plate"),
  };
  probe.remove();
  const styles = getComputedStyle(document.documentElement);
  return {
    colours,
    families: { serif: styles.getPropertyValue("--serif"), sans: styles.getPropertyValue("--sans") },
  };
}
