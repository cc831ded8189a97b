import { expect, fixtureFolder, test } from "./test.ts";
test("home opens", async ({ page, isMobile }) => {
  await page.goto("/");
  console.log(await page.title(), fixtureFolder(), isMobile, page.url());
  await expect(page.locator("h1").first()).toBeAttached();
});
test("faulty", async ({ page, faulty, complaints }) => {
  faulty.spoil(/nope/, { status: 503 });
  const r = await page.goto(faulty.address + "nope");
  expect(r?.status()).toBe(503);
  complaints.length = 0;
  const r2 = await page.goto(faulty.address);
  expect(r2?.status()).toBe(200);
});
