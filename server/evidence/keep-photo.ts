import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Database } from "@/db/database";
import { insertPhoto } from "@/db/queries/complaint/photos";
import { inPhotoQueue } from "./queue";
import { type PhotoSize, photoSizes, readPhoto } from "./read-photo";
import type { PhotoStorage } from "./storage";

/**
 * Reads an upload, writes its sizes to disk and then its row. Its token attaches it, once.
 * @throws as `readPhoto`, and TOO_MANY_REQUESTS photos_busy
 */
export function keepPhoto(
  { db, storage }: { db: Database; storage: PhotoStorage },
  bytes: Buffer,
): Promise<{ id: string; token: string; width: number; height: number }> {
  return inPhotoQueue(async () => {
    const { files, ...photo } = await readPhoto(bytes);
    const [id, token] = [randomUUID(), randomBytes(16).toString("hex")];
    for (const size of Object.keys(photoSizes) as PhotoSize[])
      await storage.put(`${id}-${size}`, files[size]);
    await insertPhoto(db, { ...photo, id, claimHash: createHash("sha256").update(token).digest() });
    return { id, token, width: photo.width, height: photo.height };
  });
}
