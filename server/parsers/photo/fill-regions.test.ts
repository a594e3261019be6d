import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { expect, it } from "vitest";
import { fillRegions } from "./fill-regions";
import { readPhoto } from "./read-photo";
import { photoSizes } from "./sizes";

/** A photo of noise, in which every pixel tells something. */
const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .webp({ quality: 90 })
    .toBuffer();

const pixelsOf = (file: Buffer) => sharp(file).raw().toBuffer({ resolveWithObject: true });

const region = { x: 250, y: 500, width: 250, height: 100 };

it.each([
  ["landscape", 1_600, 900],
  ["portrait", 700, 1_600],
  ["of odd sides", 333, 217],
])("a region of a photo (%s) is black in every size, and the rest is kept", async (_name, width, height) => {
  const bytes = await noise(width, height);
  const { files } = await fillRegions({ bytes, regions: [region] });
  for (const [size, side] of Object.entries(photoSizes)) {
    const { data, info } = await pixelsOf(files[size as keyof typeof files]);
    const isWhole = Math.max(width, height) < side;
    expect(Math.max(info.width, info.height)).toBe(isWhole ? Math.max(width, height) : side);
    const at = (x: number, y: number) =>
      data[(Math.round(y * (info.height - 1)) * info.width + Math.round(x * (info.width - 1))) * 3] ?? -1;
    for (const x of [0.28, 0.375, 0.47]) expect(at(x, 0.55)).toBeLessThan(12);
    expect((at(0.1, 0.1) + at(0.9, 0.1) + at(0.1, 0.9) + at(0.9, 0.9) + at(0.6, 0.55)) / 5).toBeGreaterThan(
      25,
    );
  }
});

it("two photos that differ in a hidden region alone become the same bytes", async () => {
  const { data, info } = await pixelsOf(await noise(800, 600));
  const other = Buffer.from(data);
  for (let row = 300; row < 360; row += 1) other.fill(200, (row * 800 + 200) * 3, (row * 800 + 400) * 3);
  const png = (pixels: Buffer) =>
    sharp(pixels, { raw: { width: info.width, height: info.height, channels: 3 } })
      .png()
      .toBuffer();
  const [first, second] = await Promise.all(
    [data, other].map(async (pixels) => fillRegions({ bytes: await png(pixels), regions: [region] })),
  );
  expect(second?.dhash).toBe(first?.dhash);
  for (const size of ["thumb", "card", "full"] as const)
    expect(second?.files[size].equals(first?.files[size] ?? Buffer.alloc(0))).toBe(true);
});

it("the hash is that of the largest size, uploaded again", async () => {
  const { files, dhash } = await fillRegions({ bytes: await noise(640, 480), regions: [region] });
  expect((await readPhoto(files.full)).dhash).toBe(dhash);
});

it("what is no photo, half of one or larger than any stored one is refused", async () => {
  const half = (await noise(800, 600)).subarray(0, 20_000);
  const large = await sharp({ create: { width: 1_700, height: 1_700, channels: 3, background: "#fff" } })
    .webp()
    .toBuffer();
  for (const bytes of [Buffer.from("bukan foto"), half, large])
    await expect(fillRegions({ bytes, regions: [region] })).rejects.toThrow("photo_broken");
});
