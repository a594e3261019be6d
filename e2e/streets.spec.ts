import { expect, type Page } from "@playwright/test";
import { standardTiles } from "@/server/domain/map/base-layer";
import { submitQuickly } from "./fixtures/citizen";
import { deskScreen, phoneScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const map = (page: Page) => page.getByRole("region", { name: t("map.label") });

/** How many colours the drawn tiles have: 1 for an empty canvas, hundreds where streets and names are. */
const countColours = (page: Page) =>
  map(page)
    .locator("canvas.leaflet-tile")
    .evaluateAll((canvases) => {
      const colours = new Set<number>();
      for (const canvas of canvases as HTMLCanvasElement[]) {
        const context = canvas.getContext("2d");
        if (!context || canvas.width === 0) continue;
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        for (const colour of new Uint32Array(data.buffer)) colours.add(colour);
      }
      return colours.size;
    });

const seesStreets = (page: Page) => expect.poll(() => countColours(page)).toBeGreaterThan(60);

/** Requests to other servers, and what the content policy refused. */
function watch(page: Page): string[] {
  const found: string[] = [];
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") found.push(request.url());
  });
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) found.push(message.text());
  });
  page.on("pageerror", (error) => found.push(error.message));
  return found;
}

test("the city's map has streets from this server alone, at every zoom", async ({ openBrowser, playIn }) => {
  const { point } = await playIn("Rawa Bunga");
  const page = await openBrowser({ viewport: deskScreen });
  const foreign = watch(page);
  for (const zoom of [11, 14, 16, 18]) {
    await page.goto(`/?lat=${point.latitude}&lng=${point.longitude}&z=${zoom}`);
    await seesStreets(page);
  }
  await expect(map(page).getByText("Peta peragaan")).toBeVisible();
  expect(foreign).toEqual([]);
});

test("a reporter sets the pin among streets", async ({ openBrowser, playIn }) => {
  const { point } = await playIn("Bali Mester");
  const page = await openBrowser({
    viewport: phoneScreen,
    geolocation: { ...point, accuracy: 8 },
    permissions: ["geolocation"],
  });
  const foreign = watch(page);
  await page.goto("/lapor");
  await page.getByRole("button", { name: t("report.useGps") }).click();
  await seesStreets(page);
  const pin = page.getByRole("button", { name: t("map.pin") });
  const before = await pin.boundingBox();
  await map(page).click({ position: { x: 90, y: 200 } });
  await expect.poll(async () => (await pin.boundingBox())?.x).not.toBe(before?.x);
  await expect(page.getByTestId("named-place")).toContainText("Kelurahan");
  expect(foreign).toEqual([]);
});

test("the pages of a complaint and of a kelurahan show their streets", async ({
  openBrowser,
  playIn,
  request,
}) => {
  const world = await playIn("Cipinang Cempedak");
  const { code } = await submitQuickly(request, world);
  const page = await openBrowser({ viewport: deskScreen });
  const foreign = watch(page);
  for (const address of [`/lacak/${code}`, `/kelurahan/${world.kelurahanCode}`]) {
    await page.goto(address);
    await map(page).scrollIntoViewIfNeeded();
    await seesStreets(page);
  }
  expect(foreign).toEqual([]);
});

test("a phone loads the map of a complaint only when it is seen", async ({
  openBrowser,
  playIn,
  request,
}) => {
  const { code } = await submitQuickly(request, await playIn("Cipinang Besar Utara"));
  const page = await openBrowser({ viewport: phoneScreen });
  const asked: string[] = [];
  page.on("request", (one) => asked.push(one.url()));
  await page.goto(`/lacak/${code}`);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => url.includes("/api/basemap/"))).toEqual([]);
  await page.getByRole("img", { name: /./ }).last().scrollIntoViewIfNeeded();
  await seesStreets(page);
});

test("where pictures of another server do not come, streets take their place", async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: deskScreen });
  await page.route("https://tile.openstreetmap.org/**", (route) => route.abort());
  await page.route("**/api/basemap", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: [standardTiles, ...(await response.json())] });
  });
  await page.goto("/");
  await seesStreets(page);
  await expect(map(page).locator("img.leaflet-tile")).toHaveCount(0);
});

test("the made-up streets are small and change their address with their content", async ({ request }) => {
  const [{ url, kind, isDemonstration }] = await (await request.get("/api/basemap")).json();
  expect({ kind, isDemonstration }).toEqual({ kind: "streets", isDemonstration: true });
  const head = (await request.head(url)).headers();
  expect(head).toMatchObject({
    "accept-ranges": "bytes",
    "cache-control": expect.stringMatching("immutable"),
  });
  const part = await request.get(url, { headers: { range: "bytes=0-6" } });
  expect([part.status(), await part.text()]).toEqual([206, "PMTiles"]);
  const [, size] = (part.headers()["content-range"] ?? "").split("/");
  expect(Number(size)).toBeLessThan(20_000_000);
});
