import { expect, type Page } from "@playwright/test";
import { cutShape } from "@/server/area/register/testing/cut-shape";
import { days, hours } from "@/server/domain/duration";
import { inspect } from "./fixtures/inspect";
import { pressTwice } from "./fixtures/press-twice";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

type Feature = { properties: { code: string }; geometry: GeoJSON.MultiPolygon };
type Part = { code: string; name: string; from: number; to: number };

/** A GeoJSON file of a shape cut from west to east. */
function fileOf(shape: GeoJSON.MultiPolygon, parts: readonly Part[]) {
  const features = parts.map(({ code, name, ...strip }) => ({
    type: "Feature",
    properties: { kode: code, nama: name },
    geometry: cutShape(shape, strip),
  }));
  const buffer = Buffer.from(JSON.stringify({ type: "FeatureCollection", features }));
  return { name: "pemekaran.geojson", mimeType: "application/geo+json", buffer };
}

const upload = (page: Page, file: ReturnType<typeof fileOf>) =>
  page.getByLabel(t("areaAdmin.splitFile")).setInputFiles(file);

/** Days from now, in the format of a date field. */
const dayIn = (count: number) => new Date(Date.now() + days(count) + hours(7)).toISOString().slice(0, 10);

test("an administrator splits Kapuk into three from a day on, and the page of the old code stays", async ({
  seat,
  playIn,
  request,
  keep,
}) => {
  await keep("area", "area_shape", "unit");
  const { kelurahanCode: old } = await playIn("Kapuk");
  const { features } = (await (await request.get("/api/areas/kelurahan")).json()) as { features: Feature[] };
  const shape = features.find(({ properties }) => properties.code === old)?.geometry;
  if (!shape) throw new Error("Kapuk has no shape");
  const newCode = (serial: number) => `${old.slice(0, 8)}.${serial}`;
  const parts = [
    { code: newCode(1101), name: "Kapuk", from: 0, to: 0.3 },
    { code: newCode(1102), name: "Kapuk Selatan", from: 0.3, to: 0.6 },
    { code: newCode(1103), name: "Kapuk Timur", from: 0.6, to: 1 },
  ];

  const page = await seat("administrator", "biro-pemerintahan", "Agus Salim");
  await page.goto(`/admin/wilayah?cari=${old}`);
  await page.getByText(new RegExp(`^${old} Kapuk`)).click();
  await page.getByRole("link", { name: t("areaAdmin.splitLink") }).click();
  await upload(page, fileOf(shape, parts.slice(0, 2)));
  await expect(page.getByText(/hektare wilayah lama tidak tertutup/)).toBeVisible();
  await upload(page, fileOf(shape, [{ ...parts[0], code: old } as Part, ...parts.slice(1)]));
  await expect(page.getByText(t("error.split_code_taken", { code: old }))).toBeVisible();
  await expect(page.getByRole("button", { name: t("areaAdmin.splitSave", { count: 3 }) })).toHaveCount(0);

  await upload(page, fileOf(shape, parts));
  await expect(
    page.getByRole("img", { name: t("areaAdmin.splitSketch", { name: "Kapuk", count: 3 }) }),
  ).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Kapuk Timur" })).toBeVisible();
  await page.getByLabel(t("areaAdmin.splitDay")).fill(dayIn(40));
  await page.getByLabel(t("areaAdmin.splitReason")).fill("Perda pemekaran Kelurahan Kapuk");
  await page.getByRole("button", { name: t("areaAdmin.splitSave", { count: 3 }) }).click();
  await expect(page.getByText(t("areaAdmin.splitDone", { day: dayIn(40) }))).toBeVisible();

  await page.goto(`/admin/riwayat?bagian=area&kunci=${old}`);
  await expect(page.getByText("Perda pemekaran Kelurahan Kapuk").first()).toBeVisible();
  await page.goto(`/admin/wilayah?cari=${newCode(1103)}`);
  await expect(page.getByText(new RegExp(`Kapuk Timur.*${dayIn(40)}`))).toBeVisible();
  expect((await page.goto(`/kelurahan/${old}`))?.status()).toBe(200);
  expect((await page.goto(`/kelurahan/${newCode(1103)}`))?.status()).toBe(404);
  expect(await inspect(page, `/admin/wilayah/${old}`)).toEqual([]);
  await pressTwice(page.getByRole("button", { name: t("areaAdmin.withdraw") }));
  await expect(page.getByLabel(t("areaAdmin.splitFile"))).toBeVisible();
});
