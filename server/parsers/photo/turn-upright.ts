import type { Sharp } from "sharp";
import sharp from "sharp";

/** What EXIF's orientations 2 to 8 ask for: first mirrored (left-right), then turned clockwise. */
const turns: Readonly<Record<number, { isMirrored: boolean; degrees: number }>> = {
  2: { isMirrored: true, degrees: 0 },
  3: { isMirrored: false, degrees: 180 },
  4: { isMirrored: true, degrees: 180 },
  5: { isMirrored: true, degrees: 270 },
  6: { isMirrored: false, degrees: 90 },
  7: { isMirrored: true, degrees: 90 },
  8: { isMirrored: false, degrees: 270 },
};

/** The raw pixels of a picture, turned upright by EXIF's orientation after it was made small. */
export async function turnUpright(picture: Sharp, orientation: number) {
  const stored = await picture.raw().toBuffer({ resolveWithObject: true });
  const turn = turns[orientation];
  if (!turn) return stored;
  const { width, height, channels } = stored.info;
  const turned = sharp(stored.data, { raw: { width, height, channels } }).flop(turn.isMirrored);
  return turned.rotate(turn.degrees).raw().toBuffer({ resolveWithObject: true });
}
