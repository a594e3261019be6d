import sharp, { type OutputInfo, type Sharp } from "sharp";
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
