import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { DomainError, invalid } from "@/server/domain/errors";
import { costOf } from "./cost-of";
import { decodeHeic, maxHeicPixels } from "./decode-heic";
import { needsMore } from "./needs-more";
import { capturedAt, readExif } from "./read-exif";
import { maxPhotoBytes, photoSizes, type ReadPhoto } from "./sizes";
import { type PhotoKind, sniff } from "./sniff";
import { stripMetadata } from "./strip-metadata";
import { turnUpright } from "./turn-upright";

const maxPixels = 60_000_000;

/**
 * Sniffs, decodes and re-encodes a photo; the result contains none of the original's metadata, and no decoder reads it.
 * @throws INVALID photo_empty · photo_not_supported · photo_broken · photo_too_many_pixels · photo_needs_more above
 * `mostCost` · TOO_LARGE photo_too_large
 */
export async function readPhoto(bytes: Buffer, mostCost = Number.POSITIVE_INFINITY): Promise<ReadPhoto> {
  if (bytes.length === 0) throw invalid("photo_empty");
  if (bytes.length > maxPhotoBytes) throw new DomainError("TOO_LARGE", "photo_too_large");
  const kind = sniff(bytes);
  if (!kind) throw invalid("photo_not_supported");
  try {
    const source = await openSource(bytes, kind, mostCost);
    const { exif, orientation } = readExif(bytes);
    const turned = kind === "avif" || kind === "heic" ? 1 : orientation;
    const { width, height } = source;
    const [uprightWidth, uprightHeight] = turned > 4 ? [height, width] : [width, height];
    const encoded = await encode(source.picture, turned);
    return {
      ...encoded,
      ...describeSource(bytes, kind),
      width: uprightWidth,
      height: uprightHeight,
      exif,
      capturedAt: capturedAt(exif),
    };
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

type Source = { picture: Sharp; width: number; height: number };

/** The photo as it is stored, not yet decoded. HEIC and AVIF decoders turn it themselves. */
async function openSource(bytes: Buffer, kind: PhotoKind, mostCost: number): Promise<Source> {
  if (kind === "heic") {
    if (mostCost < maxHeicPixels) throw invalid(needsMore);
    const { data, width, height } = await decodeHeic(bytes);
    return { picture: sharp(data, { raw: { width, height, channels: 4 } }), width, height };
  }
  const bare = stripMetadata(bytes, kind);
  const picture = sharp(bare, { limitInputPixels: maxPixels, failOn: "truncated" });
  const { width, height } = await picture.metadata();
  if (costOf(bare, kind, width * height) > mostCost) throw invalid(needsMore);
  return { picture, width, height };
}

async function encode(picture: Sharp, orientation: number) {
  const { data, info } = await turnUpright(
    picture
      .resize({ width: photoSizes.full, height: photoSizes.full, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb"),
    orientation,
  );
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
