import { z } from "zod";
import type { Database } from "@/db/database";
import { findInvitation, type InvitationRow } from "@/db/queries/survey/invitations";
import { notFound } from "@/server/domain/errors";
import { answerUntil } from "@/server/domain/survey/quarter";
import { hashToken } from "./token";

/** `reopened`: the complaint is open again, so it cannot be rated yet. */
export const surveyInvitationStates = ["open", "answered", "expired", "reopened"] as const;

export const invitationSchema = z.object({
  state: z.enum(surveyInvitationStates),
  unit: z.string(),
  quarter: z.string(),
  until: z.date(),
});
type Invitation = z.infer<typeof invitationSchema>;

/** @throws NOT_FOUND unknown, or its complaint was removed */
export async function readInvitation(
  { db, now }: { db: Database; now: Date },
  token: string,
): Promise<Invitation> {
  const row = await findInvitation(db, hashToken(token));
  if (!row || row.status === "removed") throw notFound();
  const { unitName: unit, quarter, endedAt } = row;
  return { state: invitationStateOf(row, now), unit, quarter, until: answerUntil(endedAt) };
}

export function invitationStateOf(row: InvitationRow, now: Date): Invitation["state"] {
  if (row.answeredOn !== null) return "answered";
  if (row.status !== "resolved" && row.status !== "rejected") return "reopened";
  return now < answerUntil(row.endedAt) ? "open" : "expired";
}
