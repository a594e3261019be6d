import { expect, type Page } from "@playwright/test";
import { reportQuickly } from "./fixtures/citizen";
import { openFromQueue, take } from "./fixtures/officer";
import { test } from "./fixtures/story";
import { t } from "./fixtures/words";

const map = (page: Page) => page.getByRole("region", { name: t("map.label") });
const bubble = (page: Page, area: string) =>
  map(page).getByRole("button", { name: new RegExp(`^${area}: \\d`) });

/** The number in a bubble, which the worker brings up to date a moment after a report; an absent one is 0. */
async function countIn(page: Page, area: string): Promise<number> {
  const found = bubble(page, area);
  return (await found.count()) === 0
    ? 0
    : Number((await found.locator("[aria-hidden]").first().innerText()).replace(/\D/g, ""));
}

async function pressBubble(page: Page, area: string) {
  await bubble(page, area).click();
  await expect(bubble(page, area)).toHaveCount(0);
}

test("the city's counts lead nearer and nearer to a single complaint and its story", async ({
  request,
  openBrowser,
  playIn,
}) => {
  const world = await playIn("Kelapa Gading Timur");
  const { code } = await reportQuickly(request, world);
  const page = await openBrowser({ viewport: { width: 1440, height: 900 } });
  await expect(async () => {
    await page.goto("/");
    await expect(bubble(page, world.kota)).toBeVisible({ timeout: 3_000 });
  }).toPass();
  expect(await countIn(page, world.kota)).toBeGreaterThan(0);
  await pressBubble(page, world.kota);
  await expect(bubble(page, world.kecamatan)).toBeVisible();
  await pressBubble(page, world.kecamatan);
  await expect(bubble(page, world.kelurahan)).toBeVisible();
  await pressBubble(page, world.kelurahan);
  await expect(map(page).locator(".leaflet-zoom-anim")).toHaveCount(0);
  const box = await map(page).boundingBox();
  if (!box) throw new Error("no map");
  const popup = page.locator(".leaflet-popup");
  await expect(async () => {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(popup).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(popup).toContainText(t("status.waiting"));
  await popup.getByRole("link", { name: code }).click();
  await expect(page).toHaveURL(`/lacak/${code}`);
});

test("the address holds the filter, and the counts obey it", async ({
  request,
  openBrowser,
  seat,
  playIn,
}) => {
  const world = await playIn("Pegangsaan Dua");
  const { code } = await reportQuickly(request, world);
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(officer, code);
  await take(officer, "start");

  const page = await openBrowser();
  await page.goto("/");
  await page.getByLabel(t("map.filterStatus")).selectOption(t("status.in_progress"));
  await page.getByRole("button", { name: t("map.apply") }).click();
  await expect(page).toHaveURL(/[?&]status=in_progress/);
  await expect(page.getByLabel(t("map.filterStatus"))).toHaveValue("in_progress");
  await expect(async () => {
    await page.goto("/?status=in_progress");
    await expect(bubble(page, world.kota)).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.getByText(t("map.listTitle")).click();
  const rows = await page.getByRole("row").filter({ hasText: world.kecamatan }).count();
  expect(rows).toBe(1);
});

test("a search by number leads from the map to the story", async ({ request, openBrowser, playIn }) => {
  const { code } = await reportQuickly(request, await playIn("Kelapa Gading Barat"));
  const page = await openBrowser();
  await page.goto("/");
  await page.getByLabel(t("map.searchLabel")).fill(` ${code.toLowerCase()} `);
  await page.getByRole("button", { name: t("common.search") }).click();
  await expect(page).toHaveURL(`/lacak/${code}`);
});
