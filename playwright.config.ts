import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/browser.mjs";

// Looked for once: worker processes inherit what was found.
const browser = (process.env["BROADSHEET_BROWSER"] ||= findBrowser() ?? "");

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [["line"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    // The fixture's server says where it is; see `webServer.wait`.
    baseURL: process.env["FIXTURE_ADDRESS"],
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(browser !== "" && { executablePath: browser }),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--disable-gpu",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      testIgnore: [
        "commands.spec.ts",
        "dev.spec.ts",
        "hostile.spec.ts",
        "paper.spec.ts",
        "printing.spec.ts",
        "releases.spec.ts",
        "share-tags.spec.ts",
      ], // what they test knows no screens
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 390, height: 844 },
        isMobile: true,
        hasTouch: true,
        deviceScaleFactor: 3,
      },
    },
  ],
  webServer: {
    command: "node e2e/serve-site.ts",
    wait: { stdout: /serving (?<FIXTURE_ADDRESS>\S+) from (?<FIXTURE_FOLDER>\S+)/u },
    gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
    timeout: 180_000,
  },
});
