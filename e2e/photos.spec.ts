import { randomBytes } from "node:crypto";
import { expect } from "@playwright/test";
import sharp from "sharp";
import { chooseCategory, fillText, pressSend, readReceipt } from "./fixtures/citizen";
import { test } from "./fixtures/story";
import { t } from "./fixtures/translator";

const half = (degrees: number) => {
  const whole = Math.floor(Math.abs(degrees));
  const minutes = (Math.abs(degrees) - whole) * 60;
  const seconds = Math.round((minutes - Math.floor(minutes)) * 60 * 10_000);
  return `${whole}/1 ${Math.floor(minutes)}/1 ${seconds}/10000`;
};

/** Some 5 MB of 8 megapixels, as a phone held upright takes it: stored lying down, with time and place. */
async function takeLargePhoto({ latitude, longitude }: { latitude: number; longitude: number }) {
  const [width, height] = [3264, 2448];
  const rough = { width: 60, height: 45, channels: 3 as const };
  const scene = await sharp(randomBytes(60 * 45 * 3), { raw: rough })
    .resize(width, height)
    .png()
    .toBuffer();
  const noise = { type: "gaussian", mean: 128, sigma: 6 } as const;
  const grain = sharp({ create: { width, height, channels: 3, background: "#808080", noise } }).png();
  const gps = {
    GPSLatitudeRef: latitude < 0 ? "S" : "N",
    GPSLatitude: half(latitude),
    GPSLongitudeRef: "E",
    GPSLongitude: half(longitude),
  };
  const exif = { IFD2: { DateTimeOriginal: "2026:11:24 09:30:00" }, IFD3: gps } as never;
  const buffer = await sharp(scene)
    .composite([{ input: await grain.toBuffer(), blend: "overlay" }])
    .withExif(exif)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 96, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return { name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer };
}

test("a photo of 5 MB goes up small, upright, with its time and place, and the place is offered as the pin", async ({
  openPhone,
  playIn,
  product: { sql },
}) => {
  const world = await playIn("Cideng");
  const page = await openPhone(world);
  const photo = await takeLargePhoto(world.point);
  expect(photo.buffer.length).toBeGreaterThan(4_500_000);
  await page.goto("/lapor");
  await page.getByLabel(t("report.addPhoto")).setInputFiles(photo);
  await expect(
    page.getByRole("progressbar", { name: t("report.uploadOf", { name: photo.name }) }),
  ).toBeVisible();
  await expect(page.getByRole("img", { name: `${t("report.photos")} 1`, exact: true })).toBeVisible();

  await expect(page.getByTestId("named-place")).toHaveText(t("report.noPlaceYet"));
  await page.getByRole("button", { name: t("report.usePhotoPlace") }).click();
  await expect(page.getByTestId("named-place")).toContainText(world.kelurahan);
  await expect(page.locator("#place")).toBeFocused();
  await expect(page.getByRole("button", { name: t("report.usePhotoPlace") })).toHaveCount(0);

  await chooseCategory(page, "lampu jalan mati", "Penerangan Jalan Umum");
  await fillText(page, "Lampu jalan di tikungan mati, foto diambil tadi pagi.");
  await pressSend(page);
  const { code } = await readReceipt(page);
  const [stored] = await sql`select p.width, p.height, p.byte_size, p.exif, p.captured_at from photo p
    join complaint c on c.id = p.complaint_id where c.code = ${code}`;
  expect(stored).toMatchObject({
    width: 1536,
    height: 2048,
    exif: { DateTimeOriginal: "2026:11:24 09:30:00" },
  });
  expect(stored?.byte_size).toBeGreaterThan(50_000);
  expect(stored?.byte_size).toBeLessThan(900_000);
  expect(stored?.exif.Latitude).toBeCloseTo(world.point.latitude, 5);
  expect(stored?.exif.Longitude).toBeCloseTo(world.point.longitude, 5);
});

test("a photo that is gone from the server is told on the receipt, and the complaint has arrived", async ({
  openPhone,
  playIn,
  product: { sql },
}) => {
  const page = await openPhone(await playIn("Cideng"));
  await page.goto("/lapor");
  const small = await sharp({ create: { width: 80, height: 60, channels: 3, background: "#1b7a3d" } });
  const response = page.waitForResponse("**/api/photos");
  const buffer = await small.jpeg().toBuffer();
  await page
    .getByLabel(t("report.addPhoto"))
    .setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer });
  const { id } = await (await response).json();
  await expect(page.getByRole("img", { name: `${t("report.photos")} 1`, exact: true })).toBeVisible();
  await sql`delete from photo where id = ${id}`;
  await page.getByRole("button", { name: t("report.useGps") }).click();
  await chooseCategory(page, "lampu jalan mati", "Penerangan Jalan Umum");
  await fillText(page, "Lampu jalan di depan gang mati sejak dua malam yang lalu.");
  await pressSend(page);
  await readReceipt(page);
  await expect(page.getByText(t("receipt.photosLeftOut", { count: 1 }))).toBeVisible();
});
