import { useSyncExternalStore } from "react";

/** Whether a component is drawn over what the press printed of it, so that it must draw the same. */
export const useIsHydrating = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );
