import ExifReader from "exifreader";

const fields = [
  "Make",
  "Model",
  "Software",
  "DateTimeOriginal",
  "OffsetTimeOriginal",
  "GPSDateStamp",
  "GPSTimeStamp",
] as const;

export type Exif = Record<string, string | number>;

/** The rest (makers' notes, ICC, XMP) is not parsed at all. */
const position = ["GPSLatitude", "GPSLatitudeRef", "GPSLongitude", "GPSLongitudeRef"];
const includeTags = { exif: [...fields, ...position, "Orientation"], gps: true as const };

/**
 * Named fields only, each short; GPS in degrees. {} for a photo without EXIF, or with broken EXIF. The orientation is
 * EXIF's number from 1 to 8.
 */
export function readExif(bytes: Buffer): { exif: Exif; orientation: number } {
  try {
    const tags = ExifReader.load(bytes, { expanded: true, includeTags });
    const exif: Exif = {};
    for (const field of fields) {
      const description = tags.exif?.[field]?.description;
      if (description) exif[field] = String(description).slice(0, 120);
    }
    const { Latitude, Longitude } = tags.gps ?? {};
    if (Number.isFinite(Latitude) && Number.isFinite(Longitude)) Object.assign(exif, { Latitude, Longitude });
    return { exif, orientation: Number(tags.exif?.Orientation?.value) || 1 };
  } catch {
    return { exif: {}, orientation: 1 };
  }
}

/** When the photo was taken by its EXIF data; without a zone it is read in Asia/Jakarta. */
export function capturedAt(exif: Exif): Date | null {
  const [, day, time] =
    /^(\d{4}:\d{2}:\d{2}) (\d{2}:\d{2}:\d{2})/.exec(String(exif.DateTimeOriginal ?? "")) ?? [];
  if (!day || !time) return null;
  const zone = /^[+-]\d{2}:\d{2}$/.test(String(exif.OffsetTimeOriginal)) ? exif.OffsetTimeOriginal : "+07:00";
  const at = new Date(`${day.replaceAll(":", "-")}T${time}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at;
}
