import { shrinkPhoto } from "./photos/shrink-photo";
import { postFile } from "./post-file";
import type { OnProgress } from "./upload-queue";

export type UploadedPhoto = { id: string; token: string };

/** Uploads a photo byte for byte, as proof is; returns its claim. @throws Error whose message is the refusal's key */
export async function uploadPhoto(
  file: Blob,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<UploadedPhoto> {
  const { id, token } = await postFile("/api/photos", file, { signal, onProgress });
  return { id, token };
}

/** The same for a reporter's photo, made smaller on the device first. */
export async function uploadSmallPhoto(
  file: Blob,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<UploadedPhoto> {
  return uploadPhoto(await shrinkPhoto(file, signal), signal, onProgress);
}
