import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import type { Role } from "@/server/domain/staff/role";
import { submitComplaint } from "./fixtures/citizen";
import { inspect } from "./fixtures/inspect";
import { loginAs } from "./fixtures/people";
import { deskScreen, phoneScreen, test } from "./fixtures/story";
import { t } from "./fixtures/translator";

type Facts = { code: string; receipt: string; person: string; kelurahan: string };
type Visit = {
  as: "kelurahan" | "intake" | "verifier" | "administrator";
  full: (facts: Facts) => string;
  /** The same page without content. */
  empty?: string;
};

const nothing = "tidakadayangbegini";

/** Every page of the officers and the administration by its route: the role, and the URLs. */
const visits: Record<string, Visit> = {
  petugas: { as: "kelurahan", full: () => "/petugas", empty: `/petugas?cari=${nothing}` },
  "petugas/[code]": { as: "kelurahan", full: ({ code }) => `/petugas/${code}` },
  "petugas/[code]/cetak": { as: "kelurahan", full: ({ code }) => `/petugas/${code}/cetak` },
  "petugas/akun": { as: "kelurahan", full: () => "/petugas/akun" },
  "petugas/pemberitahuan": { as: "kelurahan", full: () => "/petugas/pemberitahuan" },
  "petugas/loket": { as: "kelurahan", full: () => "/petugas/loket" },
  "petugas/loket/[code]": { as: "kelurahan", full: ({ receipt }) => `/petugas/loket/${receipt}` },
  "petugas/kanal": { as: "intake", full: () => "/petugas/kanal" },
  "petugas/verifikasi": { as: "verifier", full: () => "/petugas/verifikasi" },
  "petugas/verifikasi/audit": { as: "verifier", full: () => "/petugas/verifikasi/audit" },
  "petugas/kontak": { as: "administrator", full: () => "/petugas/kontak" },
  "petugas/persetujuan": { as: "administrator", full: () => "/petugas/persetujuan" },
  admin: { as: "administrator", full: () => "/admin" },
  "admin/aturan": { as: "administrator", full: () => "/admin/aturan" },
  "admin/batas-waktu": { as: "administrator", full: () => "/admin/batas-waktu" },
  "admin/batasan": { as: "administrator", full: () => "/admin/batasan" },
  "admin/eskalasi": { as: "administrator", full: () => "/admin/eskalasi" },
  "admin/kanal": { as: "administrator", full: () => "/admin/kanal" },
  "admin/kanal/[kode]": { as: "administrator", full: () => "/admin/kanal/whatsapp" },
  "admin/kategori": { as: "administrator", full: () => "/admin/kategori" },
  "admin/pertanyaan": { as: "administrator", full: () => "/admin/pertanyaan" },
  "admin/kunci": { as: "administrator", full: () => "/admin/kunci" },
  "admin/libur": { as: "administrator", full: () => "/admin/libur" },
  "admin/orang": { as: "administrator", full: () => "/admin/orang", empty: `/admin/orang?cari=${nothing}` },
  "admin/orang/[id]": { as: "administrator", full: ({ person }) => person },
  "admin/pengiriman": { as: "administrator", full: () => "/admin/pengiriman" },
  "admin/riwayat": {
    as: "administrator",
    full: () => "/admin/riwayat",
    empty: `/admin/riwayat?bagian=unit&kunci=${nothing}`,
  },
  "admin/saran": { as: "administrator", full: () => "/admin/saran" },
  "admin/sistem-unit": { as: "administrator", full: () => "/admin/sistem-unit" },
  "admin/templat": { as: "administrator", full: () => "/admin/templat" },
  "admin/unit": { as: "administrator", full: () => "/admin/unit" },
  "admin/wilayah": {
    as: "administrator",
    full: () => "/admin/wilayah",
    empty: `/admin/wilayah?cari=${nothing}`,
  },
  "admin/wilayah/[code]": { as: "administrator", full: ({ kelurahan }) => `/admin/wilayah/${kelurahan}` },
};

test("every page of the officers and the administration is in the accessibility table", () => {
  const files = readdirSync(path.resolve("app/(staff)"), { recursive: true, encoding: "utf8" });
  const routes = files
    .filter((file) => /^(petugas|admin)\b.*page\.tsx$/.test(file))
    .map((file) => path.dirname(file).split(path.sep).join("/"));
  expect(routes.toSorted()).toEqual(Object.keys(visits).toSorted());
});

const units: Record<Visit["as"], (office: string) => string> = {
  kelurahan: (office) => office,
  intake: () => "biro-pemerintahan",
  verifier: () => "biro-pemerintahan",
  administrator: () => "biro-pemerintahan",
};

/** Takes a complaint in at the counter; its receipt is for this officer only. */
async function takeIn(page: Page): Promise<string> {
  await page.goto("/petugas/loket");
  await page.getByRole("textbox", { name: t("counter.text") }).fill("Got di depan pasar mampet sejak lama.");
  await page.getByRole("button", { name: "Got Kotor" }).click();
  await page.keyboard.press("Control+Enter");
  return page.getByTestId("receipt-code").innerText();
}

test("axe finds nothing on any page of the officers and the administration, on a phone and on a desk", async ({
  openPhone,
  openBrowser,
  employ,
  playIn,
}) => {
  test.setTimeout(480_000);
  const world = await playIn("Utan Panjang");
  const { code } = await submitComplaint(await openPhone(world), world);
  const screens = [deskScreen, phoneScreen];
  const found: string[] = [];
  for (const as of ["kelurahan", "intake", "verifier", "administrator"] as const) {
    const page = await openBrowser({ viewport: deskScreen, reducedMotion: "reduce" });
    await loginAs(page, await employ(as satisfies Role, units[as](world.office), "Siti Rahma"));
    const receipt = as === "kelurahan" ? await takeIn(page) : "";
    const person = as === "administrator" ? await firstPerson(page) : "";
    const facts = { code, receipt, person, kelurahan: world.kelurahanCode };
    for (const visit of Object.values(visits).filter((one) => one.as === as)) {
      found.push(...(await inspect(page, visit.full(facts), screens)));
      if (visit.empty) found.push(...(await inspect(page, visit.empty, screens)));
    }
  }
  expect(found).toEqual([]);
});

async function firstPerson(page: Page): Promise<string> {
  await page.goto("/admin/orang");
  const link = page.locator('main a[href^="/admin/orang/"]').first();
  return (await link.getAttribute("href")) ?? "";
}

test("on a phone the administration's sections are one row that scrolls visibly", async ({
  openBrowser,
  employ,
}) => {
  const page = await openBrowser({ viewport: phoneScreen, reducedMotion: "reduce" });
  await loginAs(page, await employ("administrator", "biro-pemerintahan", "Agus Salim"));
  await page.goto("/admin/riwayat");
  const sections = page.getByRole("navigation", { name: t("admin.sections") });
  const current = sections.getByRole("link", { name: t("admin.history"), exact: true });
  await expect(current).toHaveAttribute("aria-current", "page");
  await expect(current).toBeInViewport({ ratio: 0.95 });
  expect((await sections.boundingBox())?.height).toBeLessThanOrEqual(52);
  await expect(sections.getByText("‹")).toBeVisible();
  await page.goto("/admin");
  await expect(sections.getByText("›")).toBeVisible();
  await sections.getByRole("link", { name: t("admin.history"), exact: true }).focus();
  await expect(sections.getByRole("link", { name: t("admin.history"), exact: true })).toBeInViewport({
    ratio: 0.95,
  });
});

test("only the current page is highlighted in the officers' navigation", async ({ openBrowser, employ }) => {
  const page = await openBrowser({ viewport: phoneScreen });
  await loginAs(page, await employ("administrator", "biro-pemerintahan", "Agus Salim"));
  const pages = page.getByRole("navigation", { name: t("nav.label") });
  const current = pages.locator("[aria-current]");
  await expect(current).toHaveText([t("nav.queue")]);
  await page.goto("/petugas/akun");
  await expect(current).toHaveText([t("nav.account")]);
});
