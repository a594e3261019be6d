import { bodyLimits } from "@/server/http/body-limits";
import type { Exif } from "./read-exif";

export const maxPhotoBytes = bodyLimits["api/photos"].bytes;

/** Long side in pixels; a smaller photo is not enlarged. */
export const photoSizes = { thumb: 240, card: 640, full: 1600 } as const;
export type PhotoSize = keyof typeof photoSizes;

export type EncodedPhoto = {
  /** 64-bit difference hash as 16 hex digits: similar photos differ in few bits. */
  dhash: string;
  files: Record<PhotoSize, Buffer>;
};

export type ReadPhoto = EncodedPhoto & {
  sourceMime: string;
  sha256: Buffer;
  /** Of the original, upright. */
  width: number;
  height: number;
  byteSize: number;
  exif: Exif;
  capturedAt: Date | null;
};
