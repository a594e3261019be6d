/** What a camera wrote before the pixels: an EXIF segment has at most 64 kB, and few segments come before it. */
const headBytes = 256 * 1024;
const mostSegments = 32;
const mostEntries = 256;

type Position = { latitude: number; longitude: number };
type Tiff = { view: DataView; isLittle: boolean };

export const readHead = async (file: Blob): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, headBytes).arrayBuffer());

/** Where a JPEG was taken, as its camera noted it; null for any other file. */
export async function readPhotoPlace(file: Blob): Promise<Position | null> {
  const exif = findExif(await readHead(file));
  return exif && placeOf(exif);
}

/** The EXIF segment of a JPEG with its marker; null without one. */
export function findExif(head: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return attempt(() => {
    for (let at = 2, left = mostSegments; left > 0 && view.getUint8(at) === 0xff; left -= 1) {
      const end = at + 2 + view.getUint16(at + 2);
      const isExif = view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966;
      if (isExif) return end <= head.length ? new Uint8Array(head.slice(at, end)) : null;
      at = end;
    }
    return null;
  });
}

const placeOf = (segment: Uint8Array): Position | null =>
  attempt(() => {
    const tiff = openTiff(segment);
    const entry = entryOf(tiff, firstDirectory(tiff), 0x8825);
    if (entry === null) return null;
    const gps = tiff.view.getUint32(entry + 8, tiff.isLittle);
    const [latitude, longitude] = [degreesOf(tiff, gps, 1), degreesOf(tiff, gps, 3)];
    const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude || longitude) !== 0;
    return isPlace ? { latitude, longitude } : null;
  });

/** The same segment for pixels that were turned upright; null when it cannot be read. */
export const asUpright = (segment: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null =>
  attempt(() => {
    const upright = segment.slice();
    const tiff = openTiff(upright);
    const entry = entryOf(tiff, firstDirectory(tiff), 0x0112);
    if (entry !== null) tiff.view.setUint16(entry + 8, 1, tiff.isLittle);
    return upright;
  });

/** A view throws beyond its end: such EXIF is none. */
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** After the marker, the length and "Exif\0\0". */
function openTiff(segment: Uint8Array): Tiff {
  const view = new DataView(segment.buffer, segment.byteOffset + 10, segment.byteLength - 10);
  return { view, isLittle: view.getUint16(0) === 0x4949 };
}

const firstDirectory = ({ view, isLittle }: Tiff) => view.getUint32(4, isLittle);

function entryOf({ view, isLittle }: Tiff, directory: number, tag: number): number | null {
  const count = Math.min(view.getUint16(directory, isLittle), mostEntries);
  const entries = Array.from({ length: count }, (_, index) => directory + 2 + index * 12);
  return entries.find((entry) => view.getUint16(entry, isLittle) === tag) ?? null;
}

/** Degrees, minutes and seconds as fractions; the tag before them says which half of the globe. NaN without them. */
function degreesOf(tiff: Tiff, directory: number, half: number): number {
  const { view, isLittle } = tiff;
  const [side, entry] = [entryOf(tiff, directory, half), entryOf(tiff, directory, half + 1)];
  if (side === null || entry === null) return Number.NaN;
  const at = view.getUint32(entry + 8, isLittle);
  const part = (index: number) =>
    view.getUint32(at + index * 8, isLittle) / view.getUint32(at + index * 8 + 4, isLittle);
  const degrees = part(0) + part(1) / 60 + part(2) / 3600;
  return "SW".includes(String.fromCharCode(view.getUint8(side + 8))) ? -degrees : degrees;
}
