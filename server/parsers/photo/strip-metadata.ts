import type { PhotoKind } from "./sniff";

type Span = readonly [from: number, to: number];

/** Segments that hold EXIF, XMP, IPTC or makers' notes; JFIF (E0), ICC (E2) and Adobe (EE) say how colours are read. */
const jpegMetadata = (marker: number) =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee);
const pngMetadata = ["eXIf", "tEXt", "zTXt", "iTXt"];
const webpMetadata = ["EXIF", "XMP "];

/**
 * The photo without its metadata, before a decoder reads it: parsing EXIF can take seconds in native code. One pass;
 * what is no such file is returned as it is.
 */
export function stripMetadata(bytes: Buffer, kind: PhotoKind): Buffer {
  if (kind === "jpeg") return keep(bytes, jpegSpans(bytes));
  if (kind === "png") return keep(bytes, pngSpans(bytes));
  if (kind === "webp") return stripWebp(bytes);
  return hideExifItems(bytes);
}

const keep = (bytes: Buffer, spans: readonly Span[]): Buffer =>
  Buffer.concat(spans.map(([from, to]) => bytes.subarray(from, to)));

/** Everything from the first scan on is kept. */
function jpegSpans(bytes: Buffer): Span[] {
  const spans: Span[] = [[0, 2]];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (!jpegMetadata(marker)) spans.push([at, end]);
    at = end;
  }
  return [...spans, [at, bytes.length]];
}

function pngSpans(bytes: Buffer): Span[] {
  const spans: Span[] = [[0, 8]];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (!pngMetadata.includes(bytes.toString("latin1", at + 4, at + 8))) spans.push([at, end]);
    at = end;
  }
  return [...spans, [at, bytes.length]];
}

function stripWebp(bytes: Buffer): Buffer {
  const spans: Span[] = [[0, 12]];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (!webpMetadata.includes(bytes.toString("latin1", at, at + 4))) spans.push([at, end]);
    at = end;
  }
  const kept = keep(bytes, spans);
  kept.writeUInt32LE(kept.length - 8, 4);
  // The extended header says which metadata follow: XMP 4, EXIF 8.
  if (kept.toString("latin1", 12, 16) === "VP8X" && kept.length > 20)
    kept.writeUInt8((kept[20] ?? 0) & ~0x0c, 20);
  return kept;
}

/** In AVIF and HEIC metadata are items named in the head; one of another name is not read as EXIF. */
function hideExifItems(bytes: Buffer): Buffer {
  const kept = Buffer.from(bytes);
  const head = kept.indexOf("meta");
  if (head < 4) return kept;
  const end = Math.min(kept.length, head - 4 + kept.readUInt32BE(head - 4));
  for (let at = kept.indexOf("Exif", head); at >= 0 && at < end; at = kept.indexOf("Exif", at)) {
    kept.write("none", at, "latin1");
  }
  return kept;
}
