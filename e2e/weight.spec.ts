import { expect } from "@playwright/test";
import { weighPage } from "@/bench/pages/weigh";
import { submitQuickly } from "./fixtures/citizen";
import { phoneScreen, test } from "./fixtures/story";
import { leaveOutStreets } from "./fixtures/streets";
import { t } from "./fixtures/translator";

/** Bytes over the wire of a first visit, for a cheap phone with a small data plan. */
const budgets = { "/": 206_000, "/lacak": 140_000, "/lapor": 210_000, streets: 28_000 };

test("the first load of the map has at most 206 kB of script", async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: phoneScreen });
  await leaveOutStreets(page);
  const { script, files } = await weighPage(page, "/");
  expect(files).toBeGreaterThan(5);
  expect(script).toBeGreaterThan(50_000);
  expect(script).toBeLessThanOrEqual(budgets["/"]);
});

test("the streets under the map add at most 28 kB of script, in files of their own", async ({
  openBrowser,
}) => {
  const [plain, whole] = [
    await openBrowser({ viewport: phoneScreen }),
    await openBrowser({ viewport: phoneScreen }),
  ];
  await leaveOutStreets(plain);
  const [without, withStreets] = [await weighPage(plain, "/"), await weighPage(whole, "/")];
  expect(withStreets.script - without.script).toBeGreaterThan(10_000);
  expect(withStreets.script - without.script).toBeLessThanOrEqual(budgets.streets);
});

test("the first load of a complaint's page has at most 140 kB of script", async ({
  openBrowser,
  playIn,
  request,
}) => {
  const { code } = await submitQuickly(request, await playIn("Gambir"));
  const page = await openBrowser({ viewport: phoneScreen });
  const { script } = await weighPage(page, `/lacak/${code}`);
  expect(script).toBeGreaterThan(50_000);
  expect(script).toBeLessThanOrEqual(budgets["/lacak"]);
});

test("the first load of the form has at most 210 kB of script before its map, and not the search of categories", async ({
  openBrowser,
}) => {
  const page = await openBrowser({ viewport: phoneScreen });
  await leaveOutStreets(page);
  const [maps, searches] = [new Set<string>(), [] as string[]];
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "script") return;
    const script = await response.text();
    if (script.includes("leaflet-container")) maps.add(response.url());
    if (script.includes("tukang parkir liar")) searches.push(response.url());
  });
  await weighPage(page, "/lapor");
  expect(maps.size).toBeGreaterThan(0);
  await page.route(
    (url) => maps.has(url.href),
    (route) => route.abort(),
  );
  const { script } = await weighPage(page, "/lapor");
  expect(script).toBeGreaterThan(50_000);
  expect(script).toBeLessThanOrEqual(budgets["/lapor"]);
  expect(searches).toEqual([]);
  // The form cannot stand without its map.
  await page.unrouteAll();
  await page.goto("/lapor");
  await page.getByRole("combobox", { name: t("report.category") }).focus();
  await expect.poll(() => searches.length).toBeGreaterThan(0);
});
