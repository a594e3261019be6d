import { asUpright, findExif, readHead } from "./exif";

/** A smaller one goes up as it is: what is saved is not worth the loss. */
const smallBytes = 400_000;
const patienceMs = 20_000;

/** Makes pixels smaller; null where this browser cannot. */
type ShrinkPixels = (file: Blob, signal: AbortSignal) => Promise<Blob | null>;

/**
 * A JPEG of at most 2,048 pixels with the EXIF of the original, turned upright; the original itself where it is small, of
 * another kind (HEIC), not decodable here, or not larger.
 */
export async function shrinkPhoto(
  file: Blob,
  signal: AbortSignal,
  shrink: ShrinkPixels = shrinkApart,
): Promise<Blob> {
  if (file.size <= smallBytes) return file;
  const head = await readHead(file);
  const exif = isJpeg(head) ? findExif(head) : null;
  const kept = exif && asUpright(exif);
  if (!(isJpeg(head) || isPlainPng(head)) || (exif && !kept)) return file;
  const small = await shrink(file, signal).catch(() => null);
  if (small?.type !== "image/jpeg") return file;
  const whole = kept ? new Blob([small.slice(0, 2), kept, small.slice(2)], { type: small.type }) : small;
  return whole.size < file.size ? whole : file;
}

const isJpeg = (head: Uint8Array) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff;

/** A screenshot: its EXIF, if it has any, would be lost. */
const isPlainPng = (head: Uint8Array) =>
  head[0] === 0x89 && head[1] === 0x50 && !new TextDecoder("latin1").decode(head).includes("eXIf");

/** In a worker, so that the page stays alive. */
async function shrinkApart(file: Blob, signal: AbortSignal): Promise<Blob | null> {
  if (typeof Worker === "undefined" || typeof OffscreenCanvas === "undefined") return null;
  const worker = new Worker(new URL("./shrink-worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Blob | null>) => resolve(data);
      worker.onerror = () => resolve(null);
      signal.addEventListener("abort", () => resolve(null));
      setTimeout(() => resolve(null), patienceMs);
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}
