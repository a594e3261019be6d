import { DomainError, invalid } from "@/server/domain/errors";

/**
 * A request's raw body, never more than `limit` bytes of it in memory.
 * @throws TOO_LARGE with the key given · INVALID upload_incomplete when fewer bytes came than were announced
 */
export async function readBody(
  request: Request,
  limit: number,
  tooLarge = "photo_too_large",
): Promise<Buffer> {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (announced > limit) throw new DomainError("TOO_LARGE", tooLarge);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader?.cancel();
      throw new DomainError("TOO_LARGE", tooLarge);
    }
    chunks.push(next.value);
  }
  if (Number.isFinite(announced) && announced !== length) throw invalid("upload_incomplete");
  return Buffer.concat(chunks);
}
