import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { findViolations } from "./fixtures/inspect";
import { deskScreen, phoneScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const count = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));

/** The read models follow within seconds; the page says up to when they are counted. */
async function openWhenCounted(page: Page, address: string): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await expect(page.getByText(t("figure.notCounted"))).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

test("the governor finds the kecamatan with the most late complaints, lists them and exports the same number", async ({
  seat,
}) => {
  const page = await seat("governor", "gubernur", "Rahmat Hidayat");
  await openWhenCounted(page, "/statistik?periode=twelve-months&tabel=kecamatan&urut=late");
  const table = page.getByRole("table", { name: t("statistics.standings") });
  const latest = table.getByRole("row").nth(1);
  const name = await latest.getByRole("rowheader").innerText();
  const late = latest.getByRole("link", { name: t("statistics.drill") });
  const shown = count((await late.innerText()).replace(t("statistics.drill"), ""));
  expect(shown).toBeGreaterThan(0);

  await late.click();
  await expect(page.getByRole("heading", { name: t("statistics.complaints"), level: 1 })).toBeVisible();
  await expect(page.getByText(name).first()).toBeVisible();
  expect(count(await page.getByTestId("counted").innerText())).toBe(shown);
  const rows = page.getByRole("region", { name: t("statistics.complaints") }).getByRole("row");
  expect(await rows.count()).toBe(shown + 1);

  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: t("statistics.listCsv") }).click();
  const file = await readFile(await (await saving).path(), "utf8");
  expect(file.trim().split("\r\n")).toHaveLength(shown + 1);

  await page.getByRole("rowheader").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/petugas\/JK\d+/);
});

test("the downloaded table has the page's figures", async ({ seat }) => {
  const page = await seat("governor", "gubernur", "Ratna Sari");
  await openWhenCounted(page, "/statistik?periode=twelve-months&tabel=kota&urut=received");
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: t("statistics.csv"), exact: true }).click();
  const [head = "", ...lines] = (await readFile(await (await saving).path(), "utf8")).split("\r\n");
  const due = head.split(",").indexOf("jatuh_tempo");
  const first = page
    .getByRole("table", { name: t("statistics.standings") })
    .getByRole("row")
    .nth(1);
  const name = await first.getByRole("rowheader").innerText();
  const line = lines.find((one) => one.includes(name));
  expect(line?.split(",")[due]).toBe(String(count(await first.getByRole("cell").nth(2).innerText())));
});

test("everyone reads the same public figures, on a phone too, without the complaints behind them", async ({
  openBrowser,
}) => {
  const page = await openBrowser({ viewport: phoneScreen });
  await openWhenCounted(page, "/statistik/publik?periode=twelve-months");
  await expect(page.getByRole("heading", { name: t("statistics.publicTitle") })).toBeVisible();
  await expect(page.getByRole("link", { name: t("statistics.drill") })).toHaveCount(0);
  expect(await findViolations(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(phoneScreen.width);
  const answer = await page.request.get(
    "/api/statistics/complaints.csv?from=2026-01-01&to=2026-12-31&drill=received",
  );
  expect(answer.status()).toBe(401);
  await page.goto("/statistik");
  await expect(page).toHaveURL(/\/masuk/);
});

test("an officer of a kelurahan is linked to the public statistics", async ({ seat, playIn }) => {
  const page = await seat("kelurahan", (await playIn("Gelora")).office, "Wahyu Utami");
  await page.goto("/statistik");
  await page
    .getByRole("link", { name: t("statistics.forPublic") })
    .first()
    .click();
  await expect(page).toHaveURL(/\/statistik\/publik/);
});

test("the statistics page is usable by keyboard and fits a wide screen", async ({ seat }) => {
  const page = await seat("governor", "gubernur", "Dewi Lestari");
  await page.setViewportSize(deskScreen);
  await openWhenCounted(page, "/statistik?periode=twelve-months");
  expect(await findViolations(page)).toEqual([]);
  await page.getByLabel(t("statistics.channel")).focus();
  await page.keyboard.type("JAKI");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/kanal=jaki/);
});

test("no two areas of the public statistics have the same name", async ({ page }) => {
  await page.goto("/statistik/publik");
  const names = await page.getByLabel(t("statistics.area")).locator("option").allTextContents();
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
