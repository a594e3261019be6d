import sharp, { type OutputInfo } from "sharp";
import { type EncodedPhoto, photoSizes } from "./sizes";

type Pixels = { data: Buffer; info: Pick<OutputInfo, "width" | "height" | "channels"> };

/** Every stored size of upright pixels, with their difference hash. */
export async function encodeSizes({ data, info }: Pixels): Promise<EncodedPhoto> {
  const { width, height, channels } = info;
  const pixels = () => sharp(data, { raw: { width, height, channels } });
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
  return { dhash: await differenceHash({ data, info }), files: { thumb, card, full } };
}

/** 64 bits as 16 hex digits: whether each cell of a coarse grid is lighter than the next. */
export async function differenceHash({ data, info }: Pixels): Promise<string> {
  const { width, height, channels } = info;
  const picture = sharp(data, { raw: { width, height, channels } });
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
