import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";

/** A HEIC as a phone makes it, of few pixels; every HEIC is parsed in the lane of costly photos. */
export const someHeic = () =>
  readFileSync(path.join(import.meta.dirname, "..", "photo", "fixtures", "gradient.heic"));

/** Honest photos that cost a parser most: 24 megapixels as JPEG, 12 as AVIF, which shares its lane with HEIC. */
export async function heavyPhotos(): Promise<{ bytes: Buffer }[]> {
  const noise = sharp(randomBytes(600 * 400 * 3), { raw: { width: 600, height: 400, channels: 3 } });
  const [jpeg, avif] = await Promise.all([
    noise.clone().resize(6_000, 4_000).jpeg({ quality: 85 }).toBuffer(),
    noise.clone().resize(4_000, 3_000).avif({ effort: 0, quality: 40 }).toBuffer(),
  ]);
  return [{ bytes: jpeg }, { bytes: avif }, { bytes: someHeic() }];
}
