import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { submitQuickly } from "./fixtures/citizen";
import { findViolations } from "./fixtures/inspect";
import { deskScreen, phoneScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const rowsIn = async (page: Page, month: string) =>
  Number(await page.getByTestId(`rows-${month}`).getAttribute("data-rows"));

const latestMonth = async (page: Page) => {
  const id = await page
    .getByTestId(/^rows-/)
    .first()
    .getAttribute("data-testid");
  return (id ?? "").replace("rows-", "");
};

async function download(page: Page, month: string, format: string) {
  const started = page.waitForEvent("download");
  await page.locator(`a[href$="/${month}.${format}"]`).click();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("a visitor downloads a month with as many complaints as the page says, a just submitted one among them", async ({
  request,
  openBrowser,
  playIn,
}) => {
  const { code } = await submitQuickly(request, await playIn("Cempaka Putih Timur"));
  const hidden = await submitQuickly(request, await playIn("Cempaka Putih Timur"), { isPublic: false });
  const page = await openBrowser({ viewport: phoneScreen });
  await page.goto("/data");
  const month = await latestMonth(page);
  await expect(async () => {
    await page.reload();
    const { name, bytes } = await download(page, month, "csv");
    expect(name).toBe(`laporan-full-${month}.csv`);
    const rows: { code: string }[] = parse(bytes, { columns: true });
    expect(rows.map((row) => row.code)).toContain(code);
    expect(rows.map((row) => row.code)).not.toContain(hidden.code);
    expect(rows).toHaveLength(await rowsIn(page, month));
  }).toPass({ timeout: 60_000 });
});

test("the columns of the open data are chosen by URL, explained, and of the same complaints", async ({
  openBrowser,
}) => {
  const page = await openBrowser({ viewport: deskScreen });
  await page.goto("/data");
  const month = await latestMonth(page);
  await page.getByRole("link", { name: /NYC 311/ }).click();
  await expect(page).toHaveURL("/data?susunan=nyc311");
  await expect(page.locator(`a[href="/data/nyc311/${month}.geojson"]`)).toBeVisible();
  await expect(async () => {
    await page.reload();
    const { bytes } = await download(page, month, "geojson");
    expect(JSON.parse(bytes.toString("utf8")).features).toHaveLength(await rowsIn(page, month));
  }).toPass({ timeout: 60_000 });
  await page.getByRole("link", { name: t("openData.dictionaryLink") }).click();
  await expect(page).toHaveURL("/data/kamus#nyc311");
  await expect(page.locator("#nyc311").getByText("resolution_action_updated_date")).toBeVisible();
});

test("a month without open data is refused with a message", async ({ request }) => {
  const answer = await request.get("/data/full/2011-01.csv");
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain("2011-01");
});

for (const viewport of [phoneScreen, deskScreen])
  for (const address of ["/data", "/data/kamus"])
    test(`axe finds nothing on ${address} at ${viewport.width} pixels, and nothing is wider than the screen`, async ({
      openBrowser,
    }) => {
      const page = await openBrowser({ viewport });
      await page.goto(address);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      const violations = await findViolations(page);
      expect(violations).toEqual([]);
    });
