import path from "node:path";
import { Worker } from "node:worker_threads";
import { minutes } from "@/server/domain/duration";
import { DomainError } from "@/server/domain/errors";

type Pixels = { width: number; height: number; data: Uint8ClampedArray };

const patienceMs = minutes(1);

let lastInLine: Promise<unknown> = Promise.resolve();

/**
 * HEIC → RGBA pixels, in a thread of its own, one at a time: a 12-megapixel photo takes seconds and 300 MB.
 * @throws INVALID photo_broken · photo_too_many_pixels · TOO_MANY_REQUESTS photos_busy when it takes too long
 */
export function decodeHeic(bytes: Uint8Array): Promise<Pixels> {
  const turn = lastInLine.then(() => decode(bytes));
  lastInLine = turn.catch(() => {});
  return turn;
}

function decode(bytes: Uint8Array): Promise<Pixels> {
  const file = path.join(process.cwd(), "server", "evidence", "heic-worker.mjs");
  const limits = {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    execArgv: [],
    stdout: true,
    stderr: true,
  };
  const worker = new Worker(file, limits);
  let timer: NodeJS.Timeout | undefined;
  return new Promise<Pixels>((resolve, reject) => {
    const busy = new DomainError("TOO_MANY_REQUESTS", "photos_busy", { seconds: 30 });
    timer = setTimeout(() => reject(busy), patienceMs);
    worker.once("message", (answer: Pixels | { error: string }) => {
      if ("error" in answer) reject(new DomainError("INVALID", answer.error));
      else resolve(answer);
    });
    worker.once("error", reject);
    worker.postMessage(bytes);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
