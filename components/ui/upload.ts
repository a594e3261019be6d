import { postFile } from "./post-file";

export type UploadedPhoto = { id: string; token: string };

/** Uploads a photo; returns its claim. @throws Error whose message is the refusal's key */
export async function uploadPhoto(file: Blob, signal?: AbortSignal): Promise<UploadedPhoto> {
  const { id, token } = await postFile("/api/photos", file, signal);
  return { id, token };
}
