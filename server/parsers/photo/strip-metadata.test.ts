import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readPhoto } from "./read-photo";
import { stripMetadata } from "./strip-metadata";
import { exifBomb } from "./testing/exif-bomb";

const scene = () =>
  sharp(
    Buffer.from(
      `<svg width="300" height="200"><rect width="300" height="200" fill="#0b5563"/><circle cx="60" cy="50" r="40" fill="#fff"/></svg>`,
    ),
  );
const marked = () =>
  scene()
    .withExif({ IFD0: { Model: "Kamera Uji" } })
    .withIccProfile("p3");

const formats = { jpeg: {}, png: {}, webp: {}, avif: { effort: 0 } } as const;
type Format = keyof typeof formats;
const encode = (format: Format) => marked()[format](formats[format]).toBuffer();

describe("a photo without its metadata", () => {
  it.each(Object.keys(formats) as Format[])("is the same picture as %s, with its colours", async (format) => {
    const whole = await encode(format);
    expect((await sharp(whole).metadata()).exif).toBeDefined();
    const bare = stripMetadata(whole, format);
    const { exif, icc } = await sharp(bare).metadata();
    expect([exif, icc !== undefined]).toEqual([undefined, true]);
    expect(await sharp(bare).raw().toBuffer()).toEqual(await sharp(whole).raw().toBuffer());
  });

  it.each(Object.keys(formats) as Format[])("does not fail for %s that ends anywhere", async (format) => {
    const whole = await encode(format);
    for (let end = 12; end < Math.min(whole.length, 1_500); end += 7)
      expect(stripMetadata(whole.subarray(0, end), format).length).toBeLessThanOrEqual(end);
  });
});

describe("an EXIF bomb", () => {
  it.each(["jpeg", "png", "webp"] as const)("in %s costs no more than its picture", async (format) => {
    const plain = await scene()[format]().toBuffer();
    const bomb = exifBomb(plain, format);
    const began = performance.now();
    await readPhoto(plain);
    const picture = performance.now() - began;
    await readPhoto(bomb);
    expect(performance.now() - began - picture).toBeLessThan(picture * 5 + 500);
  });
});

describe("a photo of each orientation", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("%i is turned as sharp turns it", async (orientation) => {
    const bytes = await scene().withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    const { dhash, width, height } = await readPhoto(bytes);
    const turned = await sharp(bytes).autoOrient().jpeg({ quality: 95 }).toBuffer();
    expect([dhash, width, height]).toEqual(Object.values(await upright(turned)));
  });
});

async function upright(bytes: Buffer) {
  const { dhash, width, height } = await readPhoto(bytes);
  return { dhash, width, height };
}
