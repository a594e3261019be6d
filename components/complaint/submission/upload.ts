import type { UploadedPhoto } from "./draft";

/** Sends a photo's bytes; answers its claim, or throws an Error whose message is the refusal's key. */
export async function uploadPhoto(file: Blob): Promise<UploadedPhoto> {
  const response = await fetch("/api/photos", { method: "POST", body: file }).catch(() => null);
  if (!response) throw new Error("offline");
  const answer = await response.json().catch(() => ({ error: "internal" }));
  if (!response.ok) throw new Error(answer.error);
  return { id: answer.id, token: answer.token };
}
