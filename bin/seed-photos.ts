import { createHash } from "node:crypto";
import path from "node:path";
import sharp from "sharp";
import type { Database } from "@/db/database";
import { findPhotoOwners, insertPhotos, type PhotoOwner } from "@/db/seed/demonstration/photo-owners";
import type { PlannedPhoto } from "@/db/seed/demonstration/photo-plan";
import { drawScene, type Picture, pictureName } from "@/db/seed/demonstration/pictures/scene";
import type { Point } from "@/server/domain/geo";
import { diskStorage, type PhotoStorage } from "@/server/evidence/storage";
import { readPhoto } from "@/server/parsers/photo/read-photo";
import { type PhotoSize, photoSizes, type ReadPhoto } from "@/server/parsers/photo/sizes";

type RenderedPhoto = { jpeg: Buffer; photo: ReadPhoto };

/**
 * Gives seeded complaints their photos: each scene is drawn and processed once like any upload, then stored for every
 * photo under its own id. The files differ by a JPEG comment, as two people's photos would.
 * @returns how many photos there are now
 */
export async function seedPhotos(
  { db, dataDir }: { db: Database; dataDir: string },
  planned: readonly PlannedPhoto[],
): Promise<number> {
  const owners = await findPhotoOwners(db, planned);
  const wanted = planned.filter(({ id }) => owners.has(id));
  const drawn = await drawAll(wanted.map(({ picture }) => picture));
  const storage = diskStorage(path.resolve(dataDir, "photos"), { durable: false });
  await inLanes(8, wanted, ({ id, picture }) => putSizes(storage, id, drawn.get(pictureName(picture))));
  const rows = wanted.flatMap((one) => {
    const [picture, owner] = [drawn.get(pictureName(one.picture)), owners.get(one.id)];
    return picture && owner ? [toRow(one, picture, owner)] : [];
  });
  await insertPhotos(db, rows);
  return rows.length;
}

async function drawAll(pictures: readonly Picture[]): Promise<Map<string, RenderedPhoto>> {
  const distinct = new Map(pictures.map((picture) => [pictureName(picture), picture]));
  const drawn = new Map<string, RenderedPhoto>();
  await inLanes(3, [...distinct], async ([name, picture]) => {
    const jpeg = await sharp(Buffer.from(drawScene(picture)))
      .jpeg({ quality: 80 })
      .toBuffer();
    drawn.set(name, { jpeg, photo: await readPhoto(jpeg) });
  });
  return drawn;
}

async function putSizes(storage: PhotoStorage, id: string, drawn: RenderedPhoto | undefined): Promise<void> {
  if (!drawn) return;
  const sizes = Object.keys(photoSizes) as PhotoSize[];
  await Promise.all(sizes.map((size) => storage.put(`${id}-${size}`, drawn.photo.files[size])));
}

function toRow(
  { id, kind, taken }: PlannedPhoto,
  { jpeg, photo }: RenderedPhoto,
  { complaintId, eventId, at }: PhotoOwner,
) {
  const arrived = withComment(jpeg, id);
  return {
    id,
    kind,
    complaintId,
    eventId,
    claimHash: createHash("sha256").update(`demonstration ${id}`).digest(),
    sha256: createHash("sha256").update(arrived).digest(),
    dhash: photo.dhash,
    sourceMime: photo.sourceMime,
    width: photo.width,
    height: photo.height,
    byteSize: arrived.length,
    exif: { ...photo.exif, ...(taken?.point ? asExif(taken.point) : {}) },
    capturedAt: taken?.at ?? photo.capturedAt,
    createdAt: at,
  };
}

const asExif = ({ latitude, longitude }: Point) => ({ Latitude: latitude, Longitude: longitude });

/** A comment segment right after the start of the image (JPEG marker FF FE). */
function withComment(jpeg: Buffer, words: string): Buffer {
  const text = Buffer.from(`Foto contoh ${words}`);
  const head = Buffer.from([0xff, 0xfe, (text.length + 2) >> 8, (text.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)]);
}

/** Runs `work` over all, at most `lanes` at once. */
async function inLanes<T>(lanes: number, all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const queue = all.values();
  const lane = async () => {
    for (const one of queue) await work(one);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
