import type { EndpointRow } from "@/db/queries/unit-endpoints";
import type { PhotoClaim } from "@/server/domain/complaint/input";
import type { Remote } from "@/server/domain/open311/remote";
import { fetchOutside } from "@/server/outbound";

type Context = { keepPhoto: (bytes: Buffer) => Promise<PhotoClaim> };

const maxBytes = 12_000_000;

/**
 * The photo that a unit's system shows of its result, decoded and kept like any upload; null when there is none. Only
 * from the host that an administrator entered: any other address is its sender's choice.
 */
export async function fetchProof(
  { keepPhoto }: Context,
  { baseUrl }: EndpointRow,
  { mediaUrl }: Remote,
): Promise<PhotoClaim | null> {
  if (!mediaUrl || !URL.canParse(mediaUrl) || new URL(mediaUrl).host !== new URL(baseUrl).host) return null;
  try {
    const { status, bytes } = await fetchOutside(mediaUrl, { method: "GET" }, maxBytes);
    return status === 200 ? await keepPhoto(bytes) : null;
  } catch {
    return null;
  }
}
