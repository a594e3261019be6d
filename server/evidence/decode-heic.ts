import path from "node:path";
import { Worker } from "node:worker_threads";
import { DomainError, invalid } from "@/server/domain/errors";

type Pixels = { width: number; height: number; data: Uint8ClampedArray };

const patienceMs = 20_000;

/** HEIC → RGBA pixels, in a thread with bounded memory and time. @throws INVALID photo_broken · photo_too_many_pixels */
export function decodeHeic(bytes: Uint8Array): Promise<Pixels> {
  const file = path.join(process.cwd(), "server", "evidence", "heic-worker.mjs");
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  return new Promise<Pixels>((resolve, reject) => {
    const timer = setTimeout(() => reject(invalid("photo_broken")), patienceMs);
    worker.once("message", (answer: Pixels | { error: string }) => {
      clearTimeout(timer);
      if ("error" in answer) reject(new DomainError("INVALID", answer.error));
      else resolve(answer);
    });
    worker.once("error", () => {
      clearTimeout(timer);
      reject(invalid("photo_broken"));
    });
    worker.postMessage(bytes);
  }).finally(() => worker.terminate());
}
