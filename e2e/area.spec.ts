import { expect, type Page } from "@playwright/test";
import { submitQuickly } from "./fixtures/citizen";
import { takePhoto } from "./fixtures/images";
import { findViolations } from "./fixtures/inspect";
import { take } from "./fixtures/officer";
import type { World } from "./fixtures/people";
import { deskScreen, phoneScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const spots = (page: Page) => page.getByRole("region", { name: t("area.spots") });

/** The title of an area's page. */
const titleOf = ({ kelurahan }: World) => t("area.kelurahan", { name: kelurahan });

test("a visitor finds a kelurahan by name, sees recurring spots, and opens its latest complaint", async ({
  request,
  openPhone,
  seat,
  playIn,
}) => {
  test.slow();
  const world = await playIn("Rawa Badak Utara");
  const first = await submitQuickly(request, world);
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  await officer.goto(`/petugas/${first.code}`);
  await take(officer, "start");
  await take(officer, "resolve", { note: "Lampu sudah diganti.", photo: await takePhoto() });
  const verifier = await seat("verifier", "biro-pemerintahan", "Dewi Lestari");
  await verifier.goto(`/petugas/${first.code}`);
  await take(verifier, "confirm");
  const again = await submitQuickly(request, world, {
    text: "Lampu yang sama mati lagi sejak kemarin malam.",
  });

  const page = await openPhone(world);
  await page.goto("/kelurahan");
  await page.getByLabel(t("area.search")).fill("rawa badak u");
  await expect(page).toHaveURL(/cari=rawa\+badak\+u/);
  await page.getByRole("link", { name: world.kelurahan }).click();
  await expect(page.getByRole("heading", { level: 1, name: titleOf(world) })).toBeVisible();
  const spot = spots(page).getByRole("listitem").filter({ hasText: again.code }).first();
  await expect(spot).toContainText(t("area.spotOpen"));
  await expect(spot.locator("span").first()).toHaveText("1");
  await expect(page.locator("svg text").first()).toHaveText("1");
  await expect(spot.getByRole("link", { name: first.code })).toBeVisible();
  await spot.getByRole("link", { name: again.code }).click();
  await expect(page).toHaveURL(`/lacak/${again.code}`);
  await page.getByRole("link", { name: world.kelurahan, exact: true }).click();
  await expect(page).toHaveURL(`/kelurahan/${world.kelurahanCode}`);
});

test("the device's position leads to the page of its kelurahan", async ({ openPhone, playIn }) => {
  const world = await playIn("Tugu Selatan");
  const page = await openPhone(world);
  await page.goto("/kelurahan");
  await page.getByRole("button", { name: t("area.useLocation") }).click();
  await expect(page).toHaveURL(`/kelurahan/${world.kelurahanCode}`);
});

test("search, table order and period work without JavaScript", async ({ openBrowser, playIn }) => {
  const world = await playIn("Lagoa");
  const page = await openBrowser({ javaScriptEnabled: false });
  await page.goto("/kelurahan");
  await page.getByLabel(t("area.search")).fill("lagoa");
  await page.getByRole("button", { name: t("area.find"), exact: true }).click();
  await page.getByRole("link", { name: "Lagoa", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(titleOf(world));
  await page.getByLabel(t("area.period")).selectOption({ index: 2 });
  await page.getByRole("button", { name: t("area.show") }).click();
  await expect(page).toHaveURL(/waktu=20\d\d-\d\d/);
  await page.goto(`/kecamatan/${world.kelurahanCode.slice(0, 8)}`);
  await page.getByRole("link", { name: t("area.overdue"), exact: true }).click();
  await expect(page).toHaveURL(/urut=overdue/);
  const table = page.getByRole("table", { name: t("area.kelurahanHere") });
  await expect(table.getByRole("columnheader", { name: t("area.overdue") })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
});

test("an officer sees their queue beside the figures of their kelurahan, and nobody else does", async ({
  request,
  openBrowser,
  seat,
  playIn,
}) => {
  const world = await playIn("Semper Barat");
  await submitQuickly(request, world);
  const address = `/kelurahan/${world.kelurahanCode}`;
  const desk = (page: Page) => page.getByRole("region", { name: t("area.desk") });
  const officer = await seat("kelurahan", world.office, "Siti Rahma");
  await officer.goto(address);
  await expect(desk(officer).getByRole("listitem").first()).toBeVisible();
  await officer.goto("/kelurahan/31.71.01.1001");
  await expect(officer.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(desk(officer)).toHaveCount(0);
  const visitor = await openBrowser();
  await visitor.goto(address);
  await expect(visitor.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(desk(visitor)).toHaveCount(0);
});

test("feeds and files are well formed, typed and not sent again unchanged", async ({
  request,
  openBrowser,
  playIn,
}) => {
  const world = await playIn("Kalibaru");
  const { code } = await submitQuickly(request, world, {
    text: "Tiang <miring> & lampu mati di ujung gang.",
  });
  const path = `/kelurahan/${world.kelurahanCode}`;
  const page = await openBrowser();
  await page.goto(path);
  /* The product's own pages may not parse text as markup. */
  const reader = await page.context().newPage();
  for (const [file, type] of [
    ["atom.xml", "application/atom+xml"],
    ["rss.xml", "application/rss+xml"],
  ] as const) {
    await expect(page.locator(`link[rel=alternate][type="${type}"]`)).toHaveAttribute(
      "href",
      `${path}/${file}`,
    );
    const answer = await request.get(`${path}/${file}`);
    expect(answer.headers()["content-type"]).toBe(`${type}; charset=utf-8`);
    const links = await reader.evaluate(
      (text) => {
        const xml = new DOMParser().parseFromString(text, "application/xml");
        return [
          xml.querySelectorAll("parsererror").length,
          ...[...xml.querySelectorAll("entry id, guid")].map((one) => one.textContent),
        ];
      },
      await answer.text(),
    );
    expect(links[0]).toBe(0);
    expect(links.some((link) => String(link).endsWith(`/lacak/${code}`))).toBe(true);
    const again = await request.get(`${path}/${file}`, {
      headers: { "if-none-match": answer.headers().etag ?? "" },
    });
    expect([again.status(), await again.text()]).toEqual([304, ""]);
  }
  const csv = await (await request.get(`${path}/angka.csv`)).text();
  expect(csv.split("\r\n")).toHaveLength(26);
  expect((await request.get(`${path}/rahasia.csv`)).status()).toBe(404);
  expect((await request.get("/kelurahan/31.71.99.9999/atom.xml")).status()).toBe(404);
});

test("area pages are accessible on phone and desktop, and a code of another level finds its page", async ({
  openBrowser,
  playIn,
}) => {
  test.slow();
  const { kelurahanCode: code } = await playIn("Lagoa");
  const [kecamatan, kota] = [code.slice(0, 8), code.slice(0, 5)];
  for (const viewport of [phoneScreen, deskScreen]) {
    const page = await openBrowser({ viewport });
    for (const address of [
      `/kelurahan/${code}`,
      `/kecamatan/${kecamatan}`,
      `/kota/${kota}`,
      "/kelurahan",
      "/kelurahan?cari=tanjung",
    ]) {
      await page.goto(address);
      const violations = await findViolations(page);
      expect(violations.map(({ id, nodes }) => `${address} ${id} ${nodes[0]?.html}`)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, address).toBeLessThanOrEqual(0);
    }
  }
  const page = await openBrowser();
  await page.goto(`/kelurahan/${kota}`);
  await expect(page).toHaveURL(`/kota/${kota}`);
  expect((await page.goto("/kecamatan/31.71.99"))?.status()).toBe(404);
});

test("an area page prints on two sheets of A4 without menus", async ({ openBrowser, playIn }) => {
  const { kelurahanCode } = await playIn("Lagoa");
  const page = await openBrowser({ viewport: deskScreen });
  await page.goto(`/kelurahan/${kelurahanCode}`);
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation").filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
