import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Database } from "@/db/database";
import { insertPhoto } from "@/db/queries/complaint/photos";
import { parseApart } from "@/server/parsers/parse-apart";
import { putSizes } from "./photo-files";
import type { PhotoStorage } from "./storage";

/**
 * Reads an upload, writes its sizes to disk and then its row. Its token attaches it, once.
 * @param source whose turn it is: a caller's address or a channel
 * @throws as `readPhoto`, INVALID photo_too_complex and TOO_MANY_REQUESTS photos_busy
 */
export async function storePhoto(
  { db, storage }: { db: Database; storage: PhotoStorage },
  bytes: Buffer,
  source: string,
): Promise<{ id: string; token: string; width: number; height: number }> {
  const { files, ...photo } = await parseApart("photo", bytes, source);
  const [id, token] = [randomUUID(), randomBytes(16).toString("hex")];
  await putSizes(storage, id, files);
  await insertPhoto(db, { ...photo, id, claimHash: createHash("sha256").update(token).digest() });
  return { id, token, width: photo.width, height: photo.height };
}
