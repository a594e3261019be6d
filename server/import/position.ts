import { isPosition, type Point } from "@/server/domain/geo";

const pair = /^\(?\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)\s*\)?$/;
const wellKnownText = /^POINT\s*\(\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)\s*\)$/i;

/** A position of two columns; null when it is none (empty, not numbers, off the Earth, 0,0 or whole degrees). */
export function readPosition(latitude: string, longitude: string): Point | null {
  return repair({ latitude: toNumber(latitude), longitude: toNumber(longitude) });
}

/** A position of one column, in the spellings of `mapping.point`. */
export function readPair(text: string): Point | null {
  const plain = pair.exec(text.trim());
  if (plain) return readPosition(plain[1] ?? "", plain[2] ?? "");
  const wkt = wellKnownText.exec(text.trim());
  return wkt ? readPosition(wkt[2] ?? "", wkt[1] ?? "") : null;
}

/** "-6,2235" is how a spreadsheet set to Indonesian writes it. */
function toNumber(text: string): number {
  const plain = text.trim().replace(/^(-?\d+),(\d+)$/, "$1.$2");
  return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

function repair({ latitude, longitude }: Point): Point | null {
  if (Number.isInteger(latitude) && Number.isInteger(longitude)) return null;
  const swapped = { latitude: longitude, longitude: latitude };
  if (isNearJakarta(swapped)) return swapped;
  return isPosition({ latitude, longitude }) ? { latitude, longitude } : null;
}

const isNearJakarta = ({ latitude, longitude }: Point) =>
  latitude > -8 && latitude < -4 && longitude > 105 && longitude < 108;
