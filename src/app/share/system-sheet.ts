import { appOf } from "./app-of.ts";

/**
 * Hands an address to the system's share sheet, on what is worked by a thumb: on a desktop it has none of the places that our
 * readers share to, and an app's own browser shares by a menu of its own. The address alone: beside a text WeChat shows the two as a
 * message, not as a card (t59688/newsnook#14).
 * @returns whether it was shown.
 */
export async function shareBySystem(url: string): Promise<boolean> {
  if (appOf(navigator.userAgent) !== undefined || !("share" in navigator) || !matchMedia("(pointer: coarse)").matches)
    return false;
  try {
    await navigator.share({ url });
    return true;
  } catch (error) {
    // Called off by its reader; or one is open already.
    return error instanceof DOMException && (error.name === "AbortError" || error.name === "InvalidStateError");
  }
}
