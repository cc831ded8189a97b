const blocks = (): Element[] => [...document.querySelectorAll("[data-body] > *")];

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/**
 * Keeps the line that is read while another text takes the place of this one: to be called before, and what it returns after. A
 * paragraph's number will not do, for one may have been put in above it; the first in view that is still the same one does.
 */
export function holdLine(): () => void {
  const isAtTop = window.scrollY === 0;
  const inView = blocks()
    .filter((block) => block.getBoundingClientRect().bottom > 0)
    .map((block) => ({ text: block.textContent, top: topOf(block) }));
  return () => {
    // What was pressed is gone, and the focus with it.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    if (isAtTop) return;
    const now = new Map(blocks().map((block) => [block.textContent, block]));
    for (const { text, top } of inView) {
      const block = now.get(text);
      if (block !== undefined) return window.scrollBy(0, topOf(block) - top);
    }
  };
}
