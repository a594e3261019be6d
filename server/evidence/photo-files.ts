import { type EncodedPhoto, type PhotoSize, photoSizes } from "@/server/parsers/photo/sizes";
import type { PhotoStorage } from "./storage";

const sizes = Object.keys(photoSizes) as PhotoSize[];

export async function putSizes(storage: PhotoStorage, key: string, files: EncodedPhoto["files"]) {
  for (const size of sizes) await storage.put(`${key}-${size}`, files[size]);
}

export async function removeSizes(storage: PhotoStorage, key: string): Promise<void> {
  for (const size of sizes) await storage.remove(`${key}-${size}`);
}
