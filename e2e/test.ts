import { test as base } from "@playwright/test";
import { FaultyServer } from "./faulty-server.ts";
import { OwnEdition } from "./own-edition.ts";

type Fixtures = {
  /** What the page complained of: errors on its console, uncaught ones, violations of its policy. A test may empty it. */
  complaints: string[];
  /** The fixture's server behind one that spoils what a test asks it to; open `faulty.address`. */
  faulty: FaultyServer;
  /** An edition that a test may press again; open `own.at(path)`. */
  own: OwnEdition;
};

/** The folder of the fixture: `edition`, `posts`, `report.json`. */
export const fixtureFolder = (): string => process.env["FIXTURE_FOLDER"] ?? "";

/** Playwright's `test`, which fails when a page complains. */
export const test = base.extend<Fixtures>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`console: ${message.text()}`);
      });
      await use(complaints);
      base.expect(complaints, "what the page complained of").toEqual([]);
    },
    { auto: true },
  ],
  // Where a server goes, the page leaves first, or it would complain.
  faulty: async ({ baseURL, page }, use) => {
    const server = await FaultyServer.start(baseURL ?? "");
    await use(server);
    await page.goto("about:blank");
    server.close();
  },
  own: async ({ page }, use, testInfo) => {
    // The whole fixture is pressed once more.
    testInfo.slow();
    const edition = await OwnEdition.start(fixtureFolder());
    await use(edition);
    await page.goto("about:blank");
    await edition.stop();
  },
});

export { expect } from "@playwright/test";
