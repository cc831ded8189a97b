import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../scripts/browser.mjs";

/** A browser that does nothing by itself. @param more arguments of its own. */
export function launchBrowser(...more: string[]): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      ...more,
    ],
  });
}
