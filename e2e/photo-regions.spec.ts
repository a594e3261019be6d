import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import sharp from "sharp";
import { submitQuickly } from "./fixtures/citizen";
import { takePhoto } from "./fixtures/images";
import { findViolations } from "./fixtures/inspect";
import { openFromQueue } from "./fixtures/officer";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const desktop = { width: 1_366, height: 768 };

async function upload(request: APIRequestContext) {
  const { buffer } = await takePhoto();
  const response = await request.post("/api/photos", { data: buffer });
  expect(response.status()).toBe(201);
  return response.json();
}

/** Brightness, from 0, of a photo as this page's reader gets it, at a place in thousandths. */
async function brightnessAt(page: Page, id: string, [x, y]: [number, number]): Promise<number> {
  const response = await page.request.get(`/api/photos/${id}/full`);
  const { data, info } = await sharp(await response.body())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const column = Math.round((x / 1_000) * info.width);
  return data[(Math.round((y / 1_000) * info.height) * info.width + column) * info.channels] ?? -1;
}

const card = (page: Page) => page.locator("details", { hasText: t("photoRegion.title") });
const boxes = (page: Page) => page.getByTestId("region");
const handle = (page: Page, kind: "move" | "resize") =>
  page.getByRole("button", { name: t(`photoRegion.${kind}`, { number: 1 }) });

async function expectLarge(control: Locator) {
  const box = await control.boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(44);
  expect(box?.height).toBeGreaterThanOrEqual(44);
}

/** Before its picture has come, a photo has another height. */
const isDrawn = (picture: Locator) =>
  expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
    .toBe(true);

const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test("a reporter hides a face in their own photo with a finger and keys, and everybody sees the cover", async ({
  openPhone,
  openBrowser,
  request,
  playIn,
}) => {
  const world = await playIn("Rawa Bunga");
  const photo = await upload(request);
  const { code, secret } = await submitQuickly(request, world, { photos: [photo] });
  const [phone, visitor] = [await openPhone(world), await openBrowser()];
  await visitor.goto(`/lacak/${code}`);
  await expect(card(visitor)).toHaveCount(0);
  expect(await brightnessAt(visitor, photo.id, [500, 250])).toBeGreaterThan(100);

  await phone.goto(`/lacak/${code}#kode=${secret}`);
  await phone.getByText(t("photoRegion.title"), { exact: true }).click();
  const picture = card(phone).getByRole("img");
  await isDrawn(picture);
  const { width, height } = (await picture.boundingBox()) ?? { width: 0, height: 0 };
  await card(phone)
    .getByTestId("draw")
    .tap({ position: { x: width / 2, y: height / 4 } });
  await expect(boxes(phone)).toHaveCount(1);
  await expectLarge(handle(phone, "move"));
  await expectLarge(handle(phone, "resize"));
  expect(await isTooWide(phone)).toBe(false);
  const position = (part: object) => t("photoRegion.position", { number: 1, ...part });
  await expect(phone.getByText(position({ left: 40, top: 15, width: 20, height: 20 }))).toBeVisible();
  await handle(phone, "move").press("ArrowRight");
  await handle(phone, "resize").press("Shift+ArrowDown");
  await expect(phone.getByText(position({ left: 41, top: 15, width: 20, height: 25 }))).toBeVisible();
  await phone.getByRole("button", { name: t("photoRegion.add") }).press("Enter");
  await expect(boxes(phone)).toHaveCount(2);
  await phone.getByRole("button", { name: t("photoRegion.move", { number: 2 }) }).press("Delete");
  await expect(boxes(phone)).toHaveCount(1);
  expect(await findViolations(phone)).toEqual([]);

  await phone.getByRole("button", { name: t("photoRegion.preview") }).click();
  await expect(phone.getByText(t("photoRegion.previewing"))).toBeVisible();
  await expect(handle(phone, "move")).toHaveCount(0);
  await phone.getByRole("button", { name: t("photoRegion.hide", { count: 1 }) }).click();
  await expect(phone.getByTestId("timeline")).toContainText(t("event.redact_photo"));
  await expect(phone.getByTestId("before").getByRole("img")).toHaveAttribute(
    "src",
    /\/[0-9a-f-]{36}\.[0-9a-f]{8}\//,
  );
  for (const page of [phone, visitor]) {
    expect(await brightnessAt(page, photo.id, [500, 250])).toBeLessThan(12);
    expect(await brightnessAt(page, photo.id, [100, 250])).toBeGreaterThan(100);
  }
  await visitor.reload();
  await expect(visitor.getByTestId("timeline")).toContainText(t("event.redact_photo"));
});

test("Biro hides a number plate by dragging, with a reason, and the Inspektorat opens the original", async ({
  request,
  seat,
  playIn,
}) => {
  const world = await playIn("Pisangan Baru");
  const photo = await upload(request);
  const { code } = await submitQuickly(request, world, { photos: [photo] });
  const desk = await seat("verifier", "biro-pemerintahan", "Rina Kusuma");
  await desk.setViewportSize(desktop);
  await openFromQueue(desk, code);
  await desk.getByText(t("photoRegion.title"), { exact: true }).click();
  const picture = card(desk).getByRole("img");
  await isDrawn(picture);
  await picture.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const drag = async (from: [number, number], to: [number, number]) => {
    await desk.mouse.move(x + width * from[0], y + height * from[1]);
    await desk.mouse.down();
    await desk.mouse.move(x + width * to[0], y + height * to[1], { steps: 5 });
    await desk.mouse.up();
  };
  await drag([0.2, 0.1], [0.5, 0.3]);
  await expect(boxes(desk)).toHaveCount(1);
  await drag([0.35, 0.2], [0.45, 0.2]);
  const moved = { number: 1, left: 30, top: 10, width: 30, height: 20 };
  await expect(desk.getByText(t("photoRegion.position", moved))).toBeVisible();
  expect(await isTooWide(desk)).toBe(false);
  expect(await findViolations(desk)).toEqual([]);
  await desk.getByRole("button", { name: t("photoRegion.preview") }).click();
  const hide = desk.getByRole("button", { name: t("photoRegion.hide", { count: 1 }) });
  await hide.click();
  await expect(desk.getByText(t("error.reason_too_short"))).toBeVisible();
  await desk.locator("#region-reason").fill("Pelat nomor kendaraan warga.");
  await hide.click();
  await expect(desk.getByTestId("timeline")).toContainText("Pelat nomor kendaraan warga.");
  expect(await brightnessAt(desk, photo.id, [450, 200])).toBeLessThan(12);

  const inspector = await seat("inspectorate", "inspektorat", "Dewi Lestari");
  await inspector.goto("/petugas/kontak");
  await inspector.getByLabel(t("track.number")).fill(code);
  await inspector.locator("#original-reason").fill("Pemeriksaan atas keluhan warga.");
  await inspector.getByRole("button", { name: t("redaction.openOriginals") }).click();
  const original = inspector.getByTestId("originals").getByRole("img");
  await expect(original).toBeVisible();
  expect(await original.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
});
