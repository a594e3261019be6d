import { postFile } from "@/components/ui/post-file";
import type { OnProgress } from "@/components/ui/upload-queue";

export type UploadedScan = { id: string; token: string; pageCount: number };

/** Uploads a PDF, which the server checks. @throws Error whose message is the refusal's key */
export async function uploadScan(
  file: Blob,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<UploadedScan> {
  const { id, token, pageCount } = await postFile("/api/scans", file, { signal, onProgress });
  return { id, token, pageCount };
}
