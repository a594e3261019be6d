import { z } from "zod";
import type { Database } from "@/db/database";
import { lockComplaint } from "@/db/queries/complaint/complaints";
import { findExternalLink, takeExternalLink } from "@/db/queries/complaint/external-links";
import { authorizeSystem } from "@/server/complaint/access";
import { writeStep } from "@/server/complaint/write-step";
import { system } from "@/server/domain/actor";
import { maxPhotos, photoClaimSchema } from "@/server/domain/complaint/input";
import { invalid, notFound } from "@/server/domain/errors";
import { hasEndedOutside, linkStateOf } from "./open-link";
import { hashOf } from "./token";

export const outsideResultSchema = z.object({
  note: z.string().trim().min(1, "note_missing").max(2000),
  photos: z.array(photoClaimSchema).max(maxPhotos).default([]),
});

/**
 * Records an external body's result: an event in the timeline with its photos. It moves nothing; the holding officer
 * claims the complaint done, or not. Works once.
 * @throws NOT_FOUND · INVALID link_used, link_expired, photo_unknown
 */
export async function useLink(
  { db, now, secretKey }: { db: Database; now: Date; secretKey: string },
  token: string,
  { note, photos }: z.infer<typeof outsideResultSchema>,
): Promise<void> {
  const hash = hashOf(secretKey, token);
  const found = hash && (await findExternalLink(db, hash));
  if (!found) throw notFound();
  const { link } = found;
  await db.transaction(async (tx) => {
    const row = await lockComplaint(tx, found.complaint.code);
    if (!row) throw notFound();
    const state = linkStateOf(link, hasEndedOutside(row), now);
    if (state === "expired") throw invalid("link_expired");
    if (state === "used" || !(await takeExternalLink(tx, link.id, now))) throw invalid("link_used");
    await writeStep(tx, {
      ...authorizeSystem(row, "external_result"),
      actor: system,
      now,
      publicNote: `${link.body}: ${note}`,
      payload: { responsibleBody: link.body },
      photos,
    });
  });
}
