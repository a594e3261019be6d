import { expect, type Page } from "@playwright/test";
import { hire } from "@/db/testing/factories";
import { days } from "@/server/domain/duration";
import { submitQuickly } from "./fixtures/citizen";
import { moveQuickly } from "./fixtures/course";
import { fillMove, movesOf, offers, openFromQueue, saveMove, take } from "./fixtures/officer";
import type { World } from "./fixtures/people";
import type { Product } from "./fixtures/product";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const unitIdOf = async ({ sql }: Product, code: string): Promise<number> => {
  const [unit] = await sql`select id from unit where code = ${code}`;
  return Number(unit?.id);
};

/** Hands a complaint on from the kelurahan to Dinas Bina Marga. */
async function bringToAgency(product: Product, world: World, code: string): Promise<void> {
  const office = await hire(product.db, "kelurahan", world.office);
  await moveQuickly(product, office, code, "coordinate", {
    unitId: await unitIdOf(product, "dinas-bina-marga"),
  });
}

/** The complaint among those that wait for Biro in this kelurahan. */
const pendingOn = async (page: Page, world: World, code: string) => {
  await page.goto(`/petugas?tampilan=pending&wilayah=${world.kelurahanCode}`);
  return page.locator("tbody").getByRole("link", { name: code });
};

test("an agency that is not competent asks for a transfer, and Biro names the receiving unit", async ({
  product,
  request,
  seat,
  playIn,
  openBrowser,
}) => {
  const world = await playIn("Kampung Rawa");
  const { code } = await submitQuickly(request, world);
  await bringToAgency(product, world, code);
  const agency = await seat("agency", "dinas-bina-marga", "Bambang Wijaya");
  await openFromQueue(agency, code);
  await take(agency, "request_transfer", { note: "Lampu ini milik taman." });
  await expect(offers(agency, "start")).toHaveCount(0);

  const biro = await seat("verifier", "biro-pemerintahan", "Dewi Lestari");
  await (await pendingOn(biro, world, code)).click();
  await take(biro, "refuse_transfer", { note: "Lampunya di badan jalan." });
  await expect(await pendingOn(biro, world, code)).toHaveCount(0);
  await openFromQueue(agency, code);
  await expect(agency.getByText("Lampunya di badan jalan.")).toBeVisible();
  await take(agency, "request_transfer", { note: "Sudah diperiksa: tiangnya di dalam taman." });
  await (await pendingOn(biro, world, code)).click();
  await take(biro, "transfer", { unit: "Dinas Pertamanan", note: "Tiang berdiri di dalam taman." });

  await agency.goto("/petugas");
  await expect(agency.getByRole("link", { name: code })).toHaveCount(0);
  const parks = await seat("agency", "dinas-pertamanan-hutan-kota", "Rina Hartati");
  await openFromQueue(parks, code);
  await expect(parks.getByText(t("track.hops", { count: 1 }))).toBeVisible();
  await take(parks, "start");
  const visitor = await openBrowser();
  await visitor.goto(`/lacak/${code}`);
  await expect(visitor.getByText("Tiang berdiri di dalam taman.")).toBeVisible();
});

test("a complaint that was handed over too often goes to Biro instead of the next unit", async ({
  product,
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Tanah Tinggi");
  const { code } = await submitQuickly(request, world);
  const codes = ["kecamatan-31.71.01", "kecamatan-31.71.02", "kota-31.71"];
  let holder = await hire(product.db, "kelurahan", world.office);
  for (const next of [...codes, ...codes].slice(0, 5)) {
    await moveQuickly(product, holder, code, "start");
    await moveQuickly(product, holder, code, "coordinate", { unitId: await unitIdOf(product, next) });
    holder = await hire(product.db, "district", next);
  }
  const [before] = await product.sql`select completion_due_at as due from complaint where code = ${code}`;
  const district = await seat("district", "kecamatan-31.71.02", "Siti Rahma");
  await openFromQueue(district, code);
  await take(district, "start");
  const words = { unit: "Dinas Perhubungan", note: "Lampu ini lampu lalu lintas." };
  await fillMove(district, "coordinate", words);
  await expect(movesOf(district).getByText(t("desk.arbitration", { count: 4 }))).toBeVisible();
  await saveMove(district);
  await expect(movesOf(district).getByText(t("desk.done"))).toBeVisible();
  await expect(district.getByText(t("desk.wanted", { count: 4, unit: words.unit }))).toBeVisible();

  const biro = await seat("verifier", "biro-pemerintahan", "Dewi Lestari");
  await (await pendingOn(biro, world, code)).click();
  await expect(biro.getByText(t("desk.wanted", { count: 4, unit: words.unit }))).toBeVisible();
  await take(biro, "transfer", { unit: words.unit, note: "Perhubungan yang menangani." });
  const agency = await seat("agency", "dinas-perhubungan", "Rina Hartati");
  await openFromQueue(agency, code);
  const [after] = await product.sql`select completion_due_at as due from complaint where code = ${code}`;
  expect(after).toEqual(before);
});

/** So many days from now, in the format of a date field. */
const inDays = (count: number) => new Date(Date.now() + days(count)).toISOString().slice(0, 10);

test("an extension is asked for and approved, but not too far ahead and not too often", async ({
  product,
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Galur");
  const { code } = await submitQuickly(request, world);
  await bringToAgency(product, world, code);
  const agency = await seat("agency", "dinas-bina-marga", "Bambang Wijaya");
  const biro = await seat("verifier", "biro-pemerintahan", "Dewi Lestari");
  await openFromQueue(agency, code);
  await take(agency, "start");

  await fillMove(agency, "request_extension", { date: inDays(200), note: "Menunggu lelang." });
  await saveMove(agency);
  await expect(movesOf(agency).getByText(/Waktu tambahan paling lama \d+ hari/)).toBeVisible();
  for (const days of [30, 60]) {
    await movesOf(agency).getByLabel(t("desk.date")).fill(inDays(days));
    await saveMove(agency);
    await expect(movesOf(agency).getByText(t("desk.done"))).toBeVisible();
    await expect(agency.getByText(t("pending.extension"))).toBeVisible();
    await (await pendingOn(biro, world, code)).click();
    await take(biro, "extend");
    await openFromQueue(agency, code);
    await expect(agency.getByTestId("code").locator("..")).toContainText(t("status.scheduled"));
    const completion = agency.getByRole("region", { name: t("clock.completion"), exact: true });
    await expect(completion).toContainText(new RegExp(String(Number(inDays(days).slice(8)))));
    await fillMove(agency, "request_extension", { note: "Menunggu lelang." });
  }
  await movesOf(agency).getByLabel(t("desk.date")).fill(inDays(80));
  await saveMove(agency);
  await expect(movesOf(agency).getByText(t("error.extension_limit_reached", { max: 2 }))).toBeVisible();
  await expect(agency.getByText(t("pending.extension"))).toHaveCount(0);
});
