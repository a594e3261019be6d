import sharp from "sharp";
import { type PhotoRegion, wholeSide } from "@/server/domain/complaint/photo-region";
import { invalid } from "@/server/domain/errors";
import { differenceHash, encodeSizes } from "./encode-sizes";
import { type EncodedPhoto, photoSizes } from "./sizes";

export type RegionInput = { bytes: Buffer; regions: readonly PhotoRegion[] };

/**
 * A stored photo with its regions filled black before any size is made: nothing of what was there is left in a pixel.
 * Its hash is that of an upload of the largest size.
 * @throws INVALID photo_broken
 */
export async function fillRegions({ bytes, regions }: RegionInput): Promise<EncodedPhoto> {
  const { data, info } = await decode(bytes);
  for (const region of regions) fill(data, info, region);
  const { files } = await encodeSizes({ data, info });
  return { files, dhash: await differenceHash(await decode(files.full)) };
}

async function decode(bytes: Buffer) {
  try {
    return await sharp(bytes, { limitInputPixels: photoSizes.full ** 2, failOn: "truncated" })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
  } catch {
    throw invalid("photo_broken");
  }
}

type Shape = { width: number; height: number; channels: number };

/** A pixel that a region touches is filled. */
function fill(data: Buffer, { width, height, channels }: Shape, region: PhotoRegion): void {
  const [left, right] = spanOf(region.x, region.width, width);
  const [top, bottom] = spanOf(region.y, region.height, height);
  for (let row = top; row < bottom; row += 1)
    data.fill(0, (row * width + left) * channels, (row * width + right) * channels);
}

const spanOf = (from: number, length: number, pixels: number): [number, number] => [
  Math.floor((from / wholeSide) * pixels),
  Math.ceil(((from + length) / wholeSide) * pixels),
];
