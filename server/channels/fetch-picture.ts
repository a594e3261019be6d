import { seconds } from "@/server/domain/duration";
import { DomainError, invalid } from "@/server/domain/errors";
import { maxPhotoBytes } from "@/server/parsers/photo/sizes";
import type { Attachment } from "./adapter";
import { isOnAllowedHost } from "./picture-hosts";

const patienceMs = seconds(15);

/** A photo at a URL that the channel gave. */
export const pictureAt =
  (address: string, hosts: readonly string[], headers: Readonly<Record<string, string>> = {}): Attachment =>
  () =>
    fetchPicture(address, hosts, headers);

/**
 * Fetches a photo from a listed host, 12 MB and 15 s at most. Follows `leads` redirects to listed hosts, without the
 * headers.
 * @throws INVALID picture_host_unknown · picture_gone · TOO_LARGE photo_too_large · Error to be retried
 */
export async function fetchPicture(
  address: string,
  hosts: readonly string[],
  headers: Readonly<Record<string, string>>,
  leads = 0,
): Promise<Buffer> {
  if (!isOnAllowedHost(address, hosts)) throw invalid("picture_host_unknown");
  const response = await fetch(address, {
    headers,
    redirect: "manual",
    signal: AbortSignal.timeout(patienceMs),
  });
  const { status, body } = response;
  const elsewhere = status >= 300 && status < 400 && response.headers.get("location");
  if (elsewhere && leads > 0 && URL.canParse(elsewhere, address)) {
    await body?.cancel();
    return fetchPicture(new URL(elsewhere, address).href, hosts, {}, leads - 1);
  }
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
