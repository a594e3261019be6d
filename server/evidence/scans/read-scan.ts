import path from "node:path";
import { Worker } from "node:worker_threads";
import { seconds } from "@/server/domain/duration";
import { DomainError, invalid } from "@/server/domain/errors";
import { maxScanBytes, maxScanPages } from "@/server/domain/intake/counter";

type ScanFile = { bytes: Uint8Array; pageCount: number };

const patienceMs = seconds(30);
let lastInLine: Promise<unknown> = Promise.resolve();

/**
 * A sanitised PDF: read whole in a thread of its own, one at a time, and its pages rewritten.
 * @throws INVALID scan_not_pdf · scan_broken · scan_too_many_pages · TOO_LARGE scan_too_large · TOO_MANY_REQUESTS
 * photos_busy
 */
export function readScan(bytes: Buffer): Promise<ScanFile> {
  if (bytes.length > maxScanBytes) throw new DomainError("TOO_LARGE", "scan_too_large");
  if (!bytes.subarray(0, 1024).includes("%PDF-")) throw invalid("scan_not_pdf");
  const turn = lastInLine.then(() => read(bytes));
  lastInLine = turn.catch(() => {});
  return turn;
}

function read(bytes: Buffer): Promise<ScanFile> {
  const file = path.join(process.cwd(), "server", "evidence", "scans", "scan-worker.mjs");
  const limits = {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    execArgv: [],
    stdout: true,
    stderr: true,
  };
  const worker = new Worker(file, limits);
  let timer: NodeJS.Timeout | undefined;
  return new Promise<ScanFile>((resolve, reject) => {
    const busy = new DomainError("TOO_MANY_REQUESTS", "photos_busy", { seconds: 30 });
    timer = setTimeout(() => reject(busy), patienceMs);
    worker.once("message", (answer: ScanFile | { error: string }) => {
      if ("error" in answer) reject(invalid(answer.error));
      else resolve(answer);
    });
    worker.once("error", () => reject(invalid("scan_broken")));
    worker.postMessage({ bytes: new Uint8Array(bytes), maxPages: maxScanPages });
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
