import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { DomainError, invalid } from "@/server/domain/errors";
import { bodyLimits } from "@/server/http/body-limits";
import { decodeHeic } from "./decode-heic";
import { capturedAt, type Exif, readExif } from "./read-exif";
import { type PhotoKind, sniff } from "./sniff";

export const maxPhotoBytes = bodyLimits["api/photos"].bytes;
const maxPixels = 60_000_000;

/** Long side in pixels; a smaller photo is not enlarged. */
export const photoSizes = { thumb: 240, card: 640, full: 1600 } as const;
export type PhotoSize = keyof typeof photoSizes;

export type ReadPhoto = {
  sourceMime: string;
  sha256: Buffer;
  /** Of the original, upright. */
  width: number;
  height: number;
  byteSize: number;
  exif: Exif;
  capturedAt: Date | null;
  /** 64-bit difference hash as 16 hex digits: similar photos differ in few bits. */
  dhash: string;
  files: Record<PhotoSize, Buffer>;
};

/**
 * Sniffs, decodes and re-encodes a photo; the result contains none of the original's metadata.
 * @throws INVALID photo_empty · photo_not_supported · photo_broken · photo_too_many_pixels · TOO_LARGE
 * photo_too_large
 */
export async function readPhoto(bytes: Buffer): Promise<ReadPhoto> {
  if (bytes.length === 0) throw invalid("photo_empty");
  if (bytes.length > maxPhotoBytes) throw new DomainError("TOO_LARGE", "photo_too_large");
  const kind = sniff(bytes);
  if (!kind) throw invalid("photo_not_supported");
  const exif = readExif(bytes);
  try {
    const { picture, width, height } = await openUpright(bytes, kind);
    const encoded = await encode(picture);
    return { ...encoded, ...describeSource(bytes, kind), width, height, exif, capturedAt: capturedAt(exif) };
  } catch (error) {
    throw translate(error);
  }
}

function describeSource(bytes: Buffer, kind: PhotoKind) {
  return {
    sourceMime: `image/${kind}`,
    byteSize: bytes.length,
    sha256: createHash("sha256").update(bytes).digest(),
  };
}

type Upright = { picture: Sharp; width: number; height: number };

/** HEIC decoders apply the rotation themselves. */
async function openUpright(bytes: Buffer, kind: PhotoKind): Promise<Upright> {
  if (kind === "heic") {
    const { data, width, height } = await decodeHeic(bytes);
    return { picture: sharp(data, { raw: { width, height, channels: 4 } }), width, height };
  }
  const source = sharp(bytes, { limitInputPixels: maxPixels, failOn: "truncated" });
  const { autoOrient } = await source.metadata();
  return { picture: source.rotate(), ...autoOrient };
}

async function encode(picture: Sharp) {
  const { data, info } = await picture
    .resize({ width: photoSizes.full, height: photoSizes.full, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = () =>
    sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const scaled = (side: number) =>
    pixels()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer();
  const [thumb, card, full] = await Promise.all([
    scaled(photoSizes.thumb),
    scaled(photoSizes.card),
    scaled(photoSizes.full),
  ]);
  return { dhash: await differenceHash(pixels()), files: { thumb, card, full } };
}

async function differenceHash(picture: Sharp): Promise<string> {
  const grey = await picture.greyscale().resize(9, 8, { fit: "fill" }).raw().toBuffer();
  let bits = 0n;
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 8; column += 1) {
      const at = row * 9 + column;
      bits = (bits << 1n) | BigInt(Number((grey[at] ?? 0) > (grey[at + 1] ?? 0)));
    }
  }
  return bits.toString(16).padStart(16, "0");
}

function translate(error: unknown): unknown {
  const isOurs = error instanceof DomainError || !(error instanceof Error);
  return isOurs || "code" in error
    ? error
    : invalid(/pixel limit/i.test(error.message) ? "photo_too_many_pixels" : "photo_broken");
}
