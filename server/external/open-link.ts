import type { Database } from "@/db/database";
import { findExternalLink } from "@/db/queries/complaint/external-links";
import { describe } from "@/server/complaint/describe";
import { maskPlace } from "@/server/complaint/mask-tracking";
import type { LinkView } from "@/server/domain/complaint/external-view";
import { isClosed, type Status } from "@/server/domain/complaint/status";
import { notFound } from "@/server/domain/errors";
import { toPublicText } from "@/server/domain/masking/public-text";
import { hashOf } from "./token";

type Context = { db: Database; now: Date; secretKey: string };

type LinkState = "open" | "used" | "expired";

type Dates = { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date };

type SharedComplaint = { status: Status; isConfidential: boolean };

/** Nothing confidential stays outside, even when it was shared before. */
export const hasEndedOutside = ({ status, isConfidential }: SharedComplaint) =>
  isClosed(status) || isConfidential;

/** A link has ended when it was withdrawn, has expired, or its complaint is closed or confidential. */
export function linkStateOf(link: Dates, isEnded: boolean, now: Date): LinkState {
  if (link.usedAt) return "used";
  return link.revokedAt || link.expiresAt <= now || isEnded ? "expired" : "open";
}

/**
 * What an external body reads by its link: text and place, photos only of a public complaint, and never the reporter.
 * @throws NOT_FOUND for a forged token
 */
export async function openLink({ db, now, secretKey }: Context, token: string): Promise<LinkView> {
  const hash = hashOf(secretKey, token);
  const found = hash && (await findExternalLink(db, hash));
  if (!found) throw notFound();
  const { link, complaint } = found;
  const { body, expiresAt, instruction } = link;
  const state = linkStateOf(link, hasEndedOutside(complaint), now);
  if (state !== "open") return { state, body, expiresAt };
  const described = await describe(db, complaint, now, true);
  return {
    state,
    body,
    expiresAt,
    instruction,
    unit: described.holder,
    code: complaint.code,
    category: described.category,
    text: toPublicText(complaint.text),
    place: maskPlace(described.place),
    photoIds: complaint.isPublic ? described.reportPhotoIds : [],
  };
}
