import { seconds } from "@/server/domain/duration";
import { DomainError, invalid } from "@/server/domain/errors";
import { fetchOutside } from "@/server/outbound/fetch-outside";
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
 * @throws INVALID picture_host_unknown · picture_gone · url_not_https · url_private · TOO_LARGE photo_too_large · Error to be retried
 */
export async function fetchPicture(
  address: string,
  hosts: readonly string[],
  headers: Readonly<Record<string, string>>,
  leads = 0,
): Promise<Buffer> {
  if (!isOnAllowedHost(address, hosts)) throw invalid("picture_host_unknown");
  const asked = { method: "GET", headers, patienceMs } as const;
  const { status, headers: given, bytes, isCut } = await fetchOutside(address, asked, maxPhotoBytes);
  const elsewhere = status >= 300 && status < 400 && given.location;
  if (elsewhere && leads > 0 && URL.canParse(elsewhere, address))
    return fetchPicture(new URL(elsewhere, address).href, hosts, {}, leads - 1);
  if (status >= 300 && status < 500 && status !== 408 && status !== 429) throw invalid("picture_gone");
  if (status < 200 || status >= 300) throw new Error(`the picture's host answered ${status}`);
  if (isCut) throw new DomainError("TOO_LARGE", "photo_too_large");
  return bytes;
}
