export type UploadedScan = { id: string; token: string; pageCount: number };

/** Uploads a PDF, which the server checks. @throws Error whose message is the refusal's key */
export async function uploadScan(file: Blob, signal: AbortSignal): Promise<UploadedScan> {
  const response = await fetch("/api/scans", { method: "POST", body: file, signal }).catch(() => null);
  if (!response) throw new Error("offline");
  const answer = await response.json().catch(() => ({ error: "internal" }));
  if (!response.ok) throw new Error(answer.error);
  return { id: answer.id, token: answer.token, pageCount: answer.pageCount };
}
