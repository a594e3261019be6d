import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { DomainError, invalid } from "@/server/domain/errors";
import { costOf } from "./cost-of";
import { decodeHeic, maxHeicPixels } from "./decode-heic";
import { encodeSizes } from "./encode-sizes";
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
  const small = picture
    .resize({ width: photoSizes.full, height: photoSizes.full, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb");
  return encodeSizes(await turnUpright(small, orientation));
}

function translate(error: unknown): unknown {
  const isOurs = error instanceof DomainError || !(error instanceof Error);
  return isOurs || "code" in error
    ? error
    : invalid(/pixel limit/i.test(error.message) ? "photo_too_many_pixels" : "photo_broken");
}
