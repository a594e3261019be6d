import { DomainError, invalid } from "@/server/domain/errors";
import { maxPhotoBytes } from "@/server/evidence/read-photo";
import type { Attachment } from "./adapter";
import { isKeptAt } from "./picture-hosts";

const patienceMs = 15_000;

/** A picture at an address that the channel gave. */
export const pictureAt =
  (address: string, hosts: readonly string[], headers: Readonly<Record<string, string>> = {}): Attachment =>
  () =>
    fetchPicture(address, hosts, headers);

/**
 * Fetches a picture, from a named host only, without following it elsewhere; 12 MB and 15 s at most.
 * @throws INVALID picture_host_unknown · picture_gone · TOO_LARGE photo_too_large · Error when it may come later
 */
export async function fetchPicture(
  address: string,
  hosts: readonly string[],
  headers: Readonly<Record<string, string>>,
): Promise<Buffer> {
  if (!isKeptAt(address, hosts)) throw invalid("picture_host_unknown");
  const response = await fetch(address, {
    headers,
    redirect: "manual",
    signal: AbortSignal.timeout(patienceMs),
  });
  const { status, body } = response;
  if (status >= 300 && status < 500 && status !== 408 && status !== 429) {
    await body?.cancel();
    throw invalid("picture_gone");
  }
  if (!response.ok) {
    await body?.cancel();
    throw new Error(`the picture's host answered ${status}`);
  }
  return readPicture(response);
}

async function readPicture({ body }: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > maxPhotoBytes) {
      await reader?.cancel();
      throw new DomainError("TOO_LARGE", "photo_too_large");
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
