import ExifReader from "exifreader";
import sharp from "sharp";
import { beforeAll, expect, it, vi } from "vitest";
import { findExif, readPhotoPlace } from "./exif";
import { shrinkPhoto } from "./shrink-photo";

const gps = (south: string) => ({
  GPSLatitudeRef: south,
  GPSLatitude: "6/1 10/1 3144/100",
  GPSLongitudeRef: "E",
  GPSLongitude: "106/1 49/1 3792/100",
});
const taken = { DateTimeOriginal: "2026:11:24 09:30:00", OffsetTimeOriginal: "+07:00" };
const noise = {
  width: 900,
  height: 700,
  channels: 3 as const,
  noise: { type: "gaussian" as const, sigma: 60 },
};
const scene = (side: number) =>
  sharp({ create: { ...noise, background: "#888" } }).resize(side, Math.round(side * 0.75));
const shot = (exif: object, side = 1600) =>
  scene(side)
    .withExif({ IFD0: { Make: "Kamera" }, IFD2: taken, IFD3: exif } as never)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
const blob = (bytes: Buffer, type = "image/jpeg") => new Blob([new Uint8Array(bytes)], { type });

let photo: Buffer;
let small: Buffer;
beforeAll(async () => {
  photo = await shot(gps("S"));
  small = await scene(800).jpeg({ quality: 60 }).toBuffer();
});

/** As the server's reader finds them. */
function readTags(bytes: Buffer) {
  const { exif, gps } = ExifReader.load(bytes, { expanded: true });
  const { Make, DateTimeOriginal, OffsetTimeOriginal } = exif ?? {};
  const texts = { Make, DateTimeOriginal, OffsetTimeOriginal };
  const words = Object.entries(texts).map(([name, tag]) => [name, tag?.description]);
  return { ...Object.fromEntries(words), ...gps, Orientation: exif?.Orientation?.value };
}

const go = async (file: Blob, shrunk: Blob | null) => {
  const shrink = vi.fn(async () => shrunk);
  const result = await shrinkPhoto(file, new AbortController().signal, shrink);
  return { result, isAsked: shrink.mock.calls.length > 0 };
};

it("a large JPEG is made smaller and keeps time, camera and place, upright", async () => {
  const { result } = await go(blob(photo), blob(small));
  expect(result.size).toBeLessThan(photo.length / 2);
  const bytes = Buffer.from(await result.arrayBuffer());
  expect((await sharp(bytes).metadata()).width).toBe(800);
  const [before, after] = [readTags(photo), readTags(bytes)];
  expect(before).toMatchObject({ Make: "Kamera", DateTimeOriginal: taken.DateTimeOriginal, Orientation: 6 });
  expect(after).toEqual({ ...before, Orientation: 1 });
});

it("the place of a photo is the one that the server reads", async () => {
  for (const south of ["S", "N"]) {
    const bytes = await shot(gps(south), 200);
    const { Latitude, Longitude } = ExifReader.load(bytes, { expanded: true }).gps ?? {};
    const place = await readPhotoPlace(blob(bytes));
    expect(place?.latitude).toBeCloseTo(Latitude as number, 6);
    expect(place?.longitude).toBeCloseTo(Longitude as number, 6);
  }
});

it("a photo goes up as it is when it is small, of another kind, not decodable or no smaller afterwards", async () => {
  const large = new Uint8Array(500_000);
  const heic = new Blob(["\0\0\0\x18ftypheic", large]);
  const pngWithExif = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "eXIf", large]);
  for (const [file, shrunk, isAsked] of [
    [blob(await shot({}, 100)), blob(small), false],
    [heic, blob(small), false],
    [pngWithExif, blob(small), false],
    [blob(photo), null, true],
    [blob(photo), new Blob([new Uint8Array(small)], { type: "image/png" }), true],
    [blob(photo), blob(Buffer.alloc(photo.length + 1)), true],
  ] as const) {
    expect(await go(file, shrunk)).toEqual({ result: file, isAsked });
  }
});

it("a large screenshot becomes a JPEG", async () => {
  const png = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47]), new Uint8Array(500_000)]);
  expect((await go(png, blob(small))).result.type).toBe("image/jpeg");
});

it("EXIF that is broken, cut or points outside itself is none, and ends at once", async () => {
  const whole = findExif(new Uint8Array(photo));
  if (!whole) throw new Error("no EXIF");
  for (let at = 10; at < whole.length; at += 1) {
    const broken = whole.slice();
    broken.fill(0xff, at, at + 4);
    for (const segment of [broken, whole.slice(0, at)]) {
      const place = await readPhotoPlace(new Blob([new Uint8Array([0xff, 0xd8]), segment]));
      expect(place === null || Math.abs(place.latitude) <= 90).toBe(true);
    }
  }
  for (let length = 0; length < 200; length += 1)
    expect(findExif(new Uint8Array(photo.subarray(0, length)))).toBeNull();
  expect(await readPhotoPlace(new Blob(["bukan foto"]))).toBeNull();
});
