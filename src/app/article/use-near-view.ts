import { useCallback, useState } from "react";

/** About a screen ahead of the reader. */
const MARGIN = "600px";

/** True once an element has come near the view; the ref goes to that element. */
export function useNearView(): [boolean, (element: Element | null) => (() => void) | undefined] {
  const [near, setNear] = useState(false);
  const watch = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setNear(true);
        observer.disconnect();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [near, watch];
}
