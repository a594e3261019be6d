import type { PhotoKind } from "./sniff";

/** The cost of a photo that is parsed at once. */
export const quickCost = 24_000_000;

/** Work for a pixel, against a plain JPEG's. */
const weights: Readonly<Record<PhotoKind, number>> = { jpeg: 1, png: 1.5, webp: 2, avif: 3, heic: 6 };
/** A progressive JPEG of a camera has about ten scans; each passes over all pixels. */
const usualScans = 12;
const startOfScan = Buffer.from([0xff, 0xda]);

/** How much work a photo is, in pixels of a plain JPEG. */
export function costOf(bytes: Buffer, kind: PhotoKind, pixels: number): number {
  const scans = kind === "jpeg" ? countScans(bytes) : 1;
  return pixels * weights[kind] * Math.max(1, scans / usualScans);
}

function countScans(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(startOfScan); at >= 0; at = bytes.indexOf(startOfScan, at + 2)) count += 1;
  return count;
}
