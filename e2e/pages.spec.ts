import { expect, type Page } from "@playwright/test";
import { submitComplaint, submitQuickly } from "./fixtures/citizen";
import { loginAs } from "./fixtures/people";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const publicPages = [
  "/",
  "/lapor",
  "/lacak",
  "/masuk",
  "/masuk/lupa",
  "/survei",
  "/statistik/skm",
  "/pengembang",
  "/status",
];

/** Waits until the map has its shapes and the network is idle. */
const settle = (page: Page) => page.waitForLoadState("networkidle");

test("every public page switches the language and keeps its URL", async ({
  request,
  openBrowser,
  playIn,
}) => {
  const { code } = await submitQuickly(request, await playIn("Cempaka Baru"));
  const page = await openBrowser();
  for (const address of ["/?status=waiting&terlambat=1", "/lapor", "/lacak", `/lacak/${code}`, "/masuk"]) {
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("lang", "id");
    await page.getByRole("link", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page).toHaveURL(address);
    await page.getByRole("link", { name: "Bahasa Indonesia" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "id");
    await expect(page).toHaveURL(address);
  }
});

test("the gallery of the kit is no page of the product", async ({ request }) => {
  expect((await request.get("/ui")).status()).toBe(404);
});

test("no page makes the browser complain, and no script runs without the page's nonce", async ({
  openPhone,
  employ,
  playIn,
}) => {
  const world = await playIn("Sumur Batu");
  const page = await openPhone(world);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${page.url()} ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()} ${error.message}`));
  const { code, secret } = await submitComplaint(page, world);
  const visit = async (address: string) => {
    const answer = await page.goto(address);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    const nonce = /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1];
    expect(nonce, address).toBeTruthy();
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).not.toContain("unsafe-inline");
    const scripts = [...((await answer?.text()) ?? "").matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    await settle(page);
  };
  for (const address of [...publicPages, `/lacak/${code}#kode=${secret}`]) await visit(address);
  await loginAs(page, await employ("kelurahan", world.office, "Siti Rahma"));
  for (const address of ["/petugas", `/petugas/${code}`, "/petugas/akun"]) await visit(address);
  expect(complaints).toEqual([]);
});

test("an unknown URL shows the translated not-found page", async ({ page }) => {
  const answer = await page.goto("/tidak-ada");
  expect(answer?.status()).toBe(404);
  await expect(page.getByText(t("error.notFoundTitle"))).toBeVisible();
  await page.getByLabel(t("track.number")).fill("bukan nomor");
  await page.getByRole("button", { name: t("track.open") }).click();
  await expect(page).toHaveURL(/\/lacak/);
});

test("search engines find every area and no complaint", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toMatch(/^Sitemap: .*\/sitemap\.xml$/m);
  expect(robots).toContain("Disallow: /lacak/");
  const sitemap = await (await request.get("/sitemap.xml")).text();
  expect(sitemap.match(/\/kelurahan\/[\d.]+</g)?.length).toBeGreaterThan(200);
  expect(sitemap).not.toMatch(/JK\d/);
});
