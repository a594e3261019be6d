import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readPhoto } from "./read-photo";
import { maxPhotoBytes } from "./sizes";

const gps = {
  GPSLatitudeRef: "S",
  GPSLatitude: "6/1 10/1 3144/100",
  GPSLongitudeRef: "E",
  GPSLongitude: "106/1 49/1 3792/100",
};

const canvas = (width = 800, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: "#0b5563" } }).composite([
    {
      input: Buffer.from(
        `<svg width="200" height="200"><circle cx="99" cy="99" r="90" fill="#d98e04"/></svg>`,
      ),
      left: 20,
      top: 20,
    },
  ]);

const heic = () => readFileSync(path.join(import.meta.dirname, "fixtures", "gradient.heic"));

const samples: Record<string, () => Promise<Buffer>> = {
  jpeg: () => canvas().jpeg().toBuffer(),
  png: () => canvas().png().toBuffer(),
  webp: () => canvas().webp().toBuffer(),
  avif: () => canvas(240, 240).avif({ effort: 0 }).toBuffer(),
  heic: async () => heic(),
};

const broken: [name: string, code: string, bytes: () => Promise<Buffer>][] = [
  ["nothing", "photo_empty", async () => Buffer.alloc(0)],
  [
    "an SVG",
    "photo_not_supported",
    async () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>`),
  ],
  [
    "a text that calls itself a photo",
    "photo_not_supported",
    async () => Buffer.from("Ini bukan foto sama sekali.".repeat(40)),
  ],
  ["a GIF", "photo_not_supported", () => canvas().gif().toBuffer()],
  ["half a JPEG", "photo_broken", async () => (await canvas().jpeg().toBuffer()).subarray(0, 3000)],
  ["half a HEIC", "photo_broken", async () => heic().subarray(0, 900)],
  ["a decompression bomb", "photo_too_many_pixels", () => bomb()],
  ["13 MB", "photo_too_large", async () => Buffer.alloc(maxPhotoBytes + 1, 0xff)],
];

const bomb = () =>
  sharp({ create: { width: 7_800, height: 7_800, channels: 3, background: "#fff" } })
    .jpeg({ quality: 30 })
    .toBuffer();

describe("readPhoto", () => {
  it.each(Object.keys(samples))("re-encodes a %s into three sizes of WebP", async (kind) => {
    const bytes = (await samples[kind]?.()) ?? Buffer.alloc(0);
    const photo = await readPhoto(bytes);
    expect(photo.sourceMime).toBe(`image/${kind}`);
    for (const file of Object.values(photo.files)) expect((await sharp(file).metadata()).format).toBe("webp");
    expect(
      Math.max(
        ...Object.values(
          await sharp(photo.files.thumb)
            .metadata()
            .then(({ width, height }) => ({ width, height })),
        ),
      ),
    ).toBeLessThanOrEqual(240);
  });

  it.each(broken)("refuses %s as %s", async (_name, code, bytes) => {
    await expect(readPhoto(await bytes())).rejects.toMatchObject({ message: code });
  });

  it("reads position and time of the photo, and removes both from the files", async () => {
    const bytes = await canvas()
      .withExif({
        IFD0: { Model: "Kamera Uji" },
        IFD2: { DateTimeOriginal: "2026:11:24 10:00:00" },
        IFD3: gps,
      })
      .jpeg()
      .toBuffer();
    const photo = await readPhoto(bytes);
    expect(photo.exif.Model).toBe("Kamera Uji");
    expect(photo.exif.Latitude).toBeCloseTo(-6.1754, 3);
    expect(photo.exif.Longitude).toBeCloseTo(106.8272, 3);
    expect(photo.capturedAt).toEqual(new Date("2026-11-24T03:00:00Z"));
    for (const file of Object.values(photo.files)) {
      expect((await sharp(file).metadata()).exif).toBeUndefined();
      expect(file.includes("Kamera Uji")).toBe(false);
    }
  });

  it("reads the EXIF of a HEIC too", async () => {
    expect((await readPhoto(heic())).exif).toMatchObject({ Model: "Kamera Uji" });
  });

  it("turns a photo upright", async () => {
    const photo = await readPhoto(await canvas(800, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect([photo.width, photo.height]).toEqual([600, 800]);
  });

  it("gives near-equal pictures near-equal hashes", async () => {
    const plain = await canvas().jpeg().toBuffer();
    const darker = await canvas().jpeg({ quality: 40 }).toBuffer();
    expect((await readPhoto(darker)).dhash).toBe((await readPhoto(plain)).dhash);
  });
});
