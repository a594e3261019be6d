import { DomainError } from "@/server/domain/errors";

/** Uploads in memory at once, and of them those of one address. */
const bounds = { all: 32, ofOne: 12 };

const uploads = new Map<string, number>();

/**
 * Limits the bodies in memory while they arrive and are parsed, so that no address keeps the others out.
 * @throws TOO_MANY_REQUESTS photos_busy above that
 */
export async function withinUploadBound<Result>(
  source: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const own = uploads.get(source) ?? 0;
  const all = [...uploads.values()].reduce((sum, count) => sum + count, 0);
  if (all >= bounds.all || own >= bounds.ofOne)
    throw new DomainError("TOO_MANY_REQUESTS", "photos_busy", { seconds: 5 });
  uploads.set(source, own + 1);
  try {
    return await work();
  } finally {
    const left = (uploads.get(source) ?? 1) - 1;
    if (left > 0) uploads.set(source, left);
    else uploads.delete(source);
  }
}
