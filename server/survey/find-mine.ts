import { z } from "zod";
import type { Database } from "@/db/database";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { findInvitationOf } from "@/db/queries/survey/invitations";
import { matchesSecret } from "@/server/auth/reporter-secret";
import { parseCode } from "@/server/domain/complaint/code";
import { invitationStateOf, surveyInvitationStates } from "./invitation";
import { invitationToken } from "./token";

export const mineSchema = z.object({
  state: z.enum([...surveyInvitationStates, "none"]),
  /** Only while the survey is open. */
  token: z.string().nullable(),
});

const none = { state: "none", token: null } as const;

/** The invitation of a complaint, for its reporter only; "none" for everyone else, and before the end. */
export async function findMine(
  { db, now, secretKey }: { db: Database; now: Date; secretKey: string },
  { code, secret }: { code: string; secret: string | null },
): Promise<z.infer<typeof mineSchema>> {
  const number = parseCode(code);
  const complaint = number ? await findComplaint(db, number) : null;
  if (!complaint || !matchesSecret(complaint.secretHash, secret) || complaint.status === "removed")
    return none;
  const row = await findInvitationOf(db, complaint.id);
  if (!row) return none;
  const state = invitationStateOf(row, now);
  return { state, token: state === "open" ? invitationToken(secretKey, complaint.id) : null };
}
