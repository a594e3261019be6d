import type { UploadedPhoto } from "./uploaded-photo";

/** Uploads a photo; returns its claim. @throws Error whose message is the refusal's key */
export async function uploadPhoto(file: Blob, signal?: AbortSignal): Promise<UploadedPhoto> {
  const response = await fetch("/api/photos", {
    method: "POST",
    body: file,
    ...(signal && { signal }),
  }).catch(() => null);
  if (!response) throw new Error("offline");
  const answer = await response.json().catch(() => ({ error: "internal" }));
  if (!response.ok) throw new Error(answer.error);
  return { id: answer.id, token: answer.token };
}
