import type { Database } from "@/db/database";
import { listPhotosOf } from "@/db/queries/complaint/photo-claims";
import type { HandoffRow } from "@/db/queries/handoff/handoffs";
import type { EndpointRow } from "@/db/queries/handoff/unit-endpoints";
import type { PhotoClaim } from "@/server/domain/complaint/input";
import type { Remote } from "@/server/domain/open311/remote";
import { fetchOutside } from "@/server/outbound/fetch-outside";

type Context = { db: Database; storePhoto: (bytes: Buffer) => Promise<PhotoClaim> };

const maxBytes = 12_000_000;

/**
 * Fetches the photo of a unit's result, only from the configured host, and stores it like any upload; null when there
 * is none, or it was there while the request was open.
 */
export async function fetchProof(
  { db, storePhoto }: Context,
  { baseUrl }: EndpointRow,
  handoff: HandoffRow,
  { mediaUrl }: Remote,
): Promise<PhotoClaim | null> {
  // Many servers show the reporter's photo in the same field.
  if (mediaUrl === handoff.remoteMediaUrl) return null;
  if (handoff.remoteStatus === null && (await hasReportPhoto(db, handoff.complaintId))) return null;
  if (!mediaUrl || !URL.canParse(mediaUrl) || new URL(mediaUrl).host !== new URL(baseUrl).host) return null;
  try {
    const { status, bytes, isCut } = await fetchOutside(mediaUrl, { method: "GET" }, maxBytes);
    return status === 200 && !isCut ? await storePhoto(bytes) : null;
  } catch {
    return null;
  }
}

async function hasReportPhoto(db: Database, complaintId: number): Promise<boolean> {
  return (await listPhotosOf(db, complaintId)).some(({ kind }) => kind === "report");
}
