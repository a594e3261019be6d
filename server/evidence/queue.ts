import { DomainError } from "@/server/domain/errors";

const maxRunning = 2;
const maxWaiting = 24;

let running = 0;
const waiting: (() => void)[] = [];

/** Two photos are processed at a time, two dozen queued. @throws TOO_MANY_REQUESTS photos_busy above that */
export async function inPhotoQueue<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= maxRunning) await takeTurn();
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function takeTurn(): Promise<void> {
  if (waiting.length >= maxWaiting) throw new DomainError("TOO_MANY_REQUESTS", "photos_busy", { seconds: 5 });
  return new Promise((resolve) => waiting.push(resolve));
}

const maxUploads = 32;

let uploads = 0;

/** Limits the bodies in memory while they arrive. @throws TOO_MANY_REQUESTS photos_busy above that */
export async function withinUploadBound<Result>(work: () => Promise<Result>): Promise<Result> {
  if (uploads >= maxUploads) throw new DomainError("TOO_MANY_REQUESTS", "photos_busy", { seconds: 5 });
  uploads += 1;
  try {
    return await work();
  } finally {
    uploads -= 1;
  }
}
