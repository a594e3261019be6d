import { expect, type Page } from "@playwright/test";
import { submitQuickly } from "./fixtures/citizen";
import { openFromQueue, take } from "./fixtures/officer";
import type { World } from "./fixtures/people";
import type { Product } from "./fixtures/product";
import { deskScreen, phoneScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const map = (page: Page) => page.getByRole("region", { name: t("map.label") });
const list = (page: Page) => page.getByRole("region", { name: t("map.listTitle") });
const total = (page: Page) => page.getByTestId("view-total");
const bubble = (page: Page, area: string) =>
  map(page).getByRole("button", { name: new RegExp(`^${area}: \\d`) });

const look = ({ point }: World, zoom: number) =>
  `lat=${point.latitude.toFixed(5)}&lng=${point.longitude.toFixed(5)}&z=${zoom}`;

async function pressBubble(page: Page, area: string) {
  await bubble(page, area).click();
  await expect(bubble(page, area)).toHaveCount(0);
}

const atRest = (page: Page) => expect(map(page).locator(".leaflet-zoom-anim")).toHaveCount(0);

/** Presses the mark of a kind that is nearest to the middle of the map, with the mouse. */
async function pressMiddle(page: Page, kind: "cell" | "point"): Promise<void> {
  await atRest(page);
  const marks = map(page).locator(`.map-mark-${kind}`);
  await expect(marks.first()).toBeVisible();
  const frame = await map(page).boundingBox();
  if (!frame) throw new Error("no map");
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const nearest = await marks.evaluateAll((all, { x, y }) => {
    const placed = all.map((mark) => {
      const { left, top, width, height } = mark.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    return placed.sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0];
  }, middle);
  if (!nearest) throw new Error(`no ${kind}`);
  await page.mouse.click(nearest.x, nearest.y);
}

/** The worker counts what happened to a complaint a moment later. */
async function untilCounted({ sql }: Product, code: string): Promise<void> {
  const uncounted = () => sql`
    select from complaint_event e join complaint c on c.id = e.complaint_id join read_model m on m.name = 'map'
    where c.code = ${code} and e.xid >= m.horizon`;
  await expect.poll(async () => (await uncounted()).length).toBe(0);
}

test("the city's counts zoom in to a single complaint and its page", async ({
  request,
  openBrowser,
  playIn,
  product,
}) => {
  const world = await playIn("Kelapa Gading Timur");
  const { code } = await submitQuickly(request, world);
  const page = await openBrowser({ viewport: deskScreen });
  await untilCounted(product, code);
  await page.goto(`/?${look(world, 13)}`);
  await pressBubble(page, world.kecamatan);
  await page.goto(`/?${look(world, 14)}`);
  await pressBubble(page, world.kelurahan);
  await pressMiddle(page, "cell");
  await expect(page).toHaveURL(/z=16/);
  await pressMiddle(page, "point");
  const popup = page.locator(".leaflet-popup");
  await expect(popup).toContainText(t("stage.waiting"));
  await popup.getByRole("link", { name: code }).click();
  await expect(page).toHaveURL(`/lacak/${code}`);
});

test("filters apply at once to the counts and are in the URL", async ({
  request,
  openBrowser,
  seat,
  playIn,
  product,
}) => {
  const world = await playIn("Pegangsaan Dua");
  const { code } = await submitQuickly(request, world);
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  await openFromQueue(officer, code);
  await take(officer, "start");

  const page = await openBrowser({ viewport: deskScreen });
  await untilCounted(product, code);
  await page.goto(`/?${look(world, 18)}`);
  await expect(list(page).getByRole("link", { name: code })).toBeVisible();
  await page.getByLabel(t("map.filterStatus")).selectOption(t("stage.waiting"));
  await expect(list(page).getByRole("link", { name: code })).toHaveCount(0);
  await expect(page).toHaveURL(/[?&]status=waiting/);
  await page.getByLabel(t("map.filterStatus")).selectOption(t("stage.in_progress"));
  await expect(list(page).getByRole("link", { name: code })).toBeVisible();
});

/** Tab, as often as needed. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard does not get there");
}

const focused = (page: Page) => () => page.evaluate(() => document.activeElement?.textContent ?? "");

test("the list leads from an area to a complaint's page by keyboard alone", async ({
  request,
  openBrowser,
  playIn,
  product,
}) => {
  const world = await playIn("Rawa Badak Utara");
  const { code } = await submitQuickly(request, world);
  const page = await openBrowser({ viewport: deskScreen });
  await untilCounted(product, code);
  await page.goto(`/?${look(world, 14)}`);
  await expect(bubble(page, world.kelurahan)).toBeVisible();
  const words = focused(page);
  await tabTo(page, async () => (await words()) === t("map.skipMap"));
  await page.keyboard.press("Enter");
  await tabTo(page, async () => (await words()).startsWith(world.kelurahan));
  await page.keyboard.press("Enter");
  await expect(list(page)).toBeFocused();
  await expect(page).toHaveURL(/z=15/);
  await expect(map(page).locator(".map-mark-cell").first()).toBeVisible();
  await expect(list(page).locator("[aria-busy=false]")).toBeVisible();
  await tabTo(page, async () => (await words()).startsWith(world.kelurahan));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/z=16/);
  await expect(list(page).getByRole("link", { name: code })).toBeVisible();
  const link = list(page).getByRole("link", { name: code });
  await tabTo(page, () => link.evaluate((element) => element === document.activeElement));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/lacak/${code}`);
});

test("the map pans, zooms and opens a complaint by keyboard alone", async ({
  request,
  openBrowser,
  playIn,
  product,
}) => {
  const world = await playIn("Rawa Badak Selatan");
  const { code } = await submitQuickly(request, world);
  const page = await openBrowser({ viewport: deskScreen });
  await untilCounted(product, code);
  await page.goto(`/?${look(world, 16)}`);
  await expect(map(page).locator(".map-mark").first()).toBeVisible();
  await map(page).locator(".leaflet-container").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).not.toHaveURL(new RegExp(`lng=${world.point.longitude.toFixed(5)}`));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/z=17/);
  const mark = map(page).getByRole("button", { name: new RegExp(code) });
  await expect(mark).toBeVisible();
  await mark.focus();
  await page.keyboard.press("Enter");
  const link = page.locator(".leaflet-popup").getByRole("link", { name: code });
  await expect(link).toBeVisible();
  await expect(page.getByRole("button", { name: t("map.closePopup"), exact: true })).toBeVisible();
  await tabTo(page, async () => (await focused(page)()).includes(`${t("map.openReport")} ${code}`));
  await page.keyboard.press("Escape");
  await expect(link).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test("a link restores filters and view of the map, with at most 500 markers on the page", async ({
  openBrowser,
}) => {
  const page = await openBrowser({ viewport: { width: 1920, height: 1080 } });
  for (const zoom of [9, 11, 12, 13, 14, 15, 16, 17, 18]) {
    await page.goto(`/?kategori=jalan&periode=2026&lat=-6.19000&lng=106.83000&z=${zoom}`);
    await expect(total(page)).toContainText(t("map.reports"));
    await expect(page.getByLabel(t("map.filterGroup"))).toHaveValue("jalan");
    await expect(page.getByLabel(t("map.filterPeriod"))).toHaveValue("2026");
    expect(await page.locator(".map-mark").count()).toBeLessThanOrEqual(500);
    expect(page.url()).toContain(`lat=-6.19000&lng=106.83000&z=${zoom}`);
  }
  await page.getByRole("button", { name: t("map.zoomOut") }).click();
  await expect(page).toHaveURL(/kategori=jalan&periode=2026&lat=-6\.\d+&lng=106\.\d+&z=17/);
});

test("a link to another city ends in Jakarta, and the map does not leave it", async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: deskScreen });
  await page.goto("/?lat=-7.25000&lng=112.75000&z=13");
  await map(page).locator(".leaflet-container").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/lng=107\.\d+/);
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowRight");
  await atRest(page);
  await expect(page).toHaveURL(/lng=107\.[01]\d+&z=13/);
});

test("on a phone one finger scrolls past the map with a hint, and two fingers move it", async ({
  openBrowser,
}) => {
  const page = await openBrowser({ viewport: phoneScreen, isMobile: true, hasTouch: true });
  await page.goto("/?lat=-6.19000&lng=106.83000&z=12");
  await expect(map(page).locator(".map-mark").first()).toBeVisible();
  const frame = await map(page).boundingBox();
  if (!frame) throw new Error("no map");
  // High enough to lie above the bar at the bottom of the screen.
  const [x, y] = [frame.x + frame.width / 2, frame.y + 110];
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: [number, number][]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([left, top], id) => ({ x: left, y: top, id })),
    });
  const hinted = page.getByText(t("map.twoFingers")).waitFor({ timeout: 15_000 });
  await touch("touchStart", [x, y]);
  for (let step = 1; step <= 10; step++) await touch("touchMove", [x, y - step * 15]);
  await touch("touchEnd");
  await hinted;
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(50);
  expect(page.url()).toContain("lat=-6.19000&lng=106.83000");
  await page.evaluate(() => scrollTo(0, 0));
  await touch("touchStart", [x - 40, y], [x + 40, y]);
  for (let step = 1; step <= 10; step++)
    await touch("touchMove", [x - 40, y - step * 8], [x + 40, y - step * 8]);
  await touch("touchEnd");
  await expect(page).not.toHaveURL(/lat=-6\.19000/);
});

test("a new complaint appears on the open map without a reload", async ({ request, openBrowser, playIn }) => {
  const world = await playIn("Tugu Utara");
  const page = await openBrowser({ viewport: deskScreen });
  await page.goto(`/?${look(world, 18)}`);
  await expect(total(page)).toContainText(t("map.reports"));
  const { code } = await submitQuickly(request, world);
  await expect(list(page).getByRole("link", { name: code })).toBeVisible({ timeout: 40_000 });
});

test("a search leads to an area by its name, and to a complaint by its number", async ({
  request,
  openBrowser,
  playIn,
}) => {
  const world = await playIn("Kelapa Gading Barat");
  const { code } = await submitQuickly(request, world);
  const page = await openBrowser();
  await page.goto("/");
  await expect(map(page).locator(".map-mark").first()).toBeVisible();
  await page.getByLabel(t("map.searchLabel")).fill("kelapa gading bar");
  await page.getByRole("button", { name: t("map.search"), exact: true }).click();
  await page.getByRole("button", { name: /^Kelapa Gading Barat/ }).click();
  await expect(page).toHaveURL(/z=15/);
  await page.getByLabel(t("map.searchLabel")).fill(` ${code.toLowerCase()} `);
  await page.getByRole("button", { name: t("map.search"), exact: true }).click();
  await expect(page).toHaveURL(`/lacak/${code}`);
});

test("map tiles carry an ETag, and the rest of the API none", async ({ request }) => {
  const input = encodeURIComponent(JSON.stringify({ json: { z: 10, x: 815, y: 529 } }));
  const tile = await request.get(`/api/trpc/map.tile?input=${input}`);
  const { etag = "", "cache-control": rule } = tile.headers();
  expect(rule).toBe("public, max-age=3, stale-while-revalidate=10");
  const again = await request.get(`/api/trpc/map.tile?input=${input}`, {
    headers: { "if-none-match": etag },
  });
  expect([200, 304]).toContain(again.status());
  const other = await request.get(`/api/trpc/area.list?input=${encodeURIComponent('{"json":{}}')}`);
  expect(other.headers()["cache-control"] ?? "").not.toContain("public");
});
