import { randomBytes } from "node:crypto";
import type { Database } from "@/db/database";
import { findInvitation, takeInvitation } from "@/db/queries/survey/invitations";
import { jakartaDay } from "@/server/domain/calendar";
import { conflict, invalid, notFound } from "@/server/domain/errors";
import type { SurveyResponse } from "@/server/domain/survey/response";
import { invitationStateOf } from "./invitation";
import { storeResponse } from "./store-response";
import { hashToken } from "./token";

/**
 * Stores a response to an invitation, once.
 * @throws NOT_FOUND unknown · CONFLICT survey_answered · INVALID survey_expired, survey_reopened
 */
export function respondToInvitation(
  { db, now }: { db: Database; now: Date },
  { token, ...filled }: SurveyResponse & { token: string },
): Promise<void> {
  return db.transaction(async (tx) => {
    const row = await findInvitation(tx, hashToken(token));
    if (!row || row.status === "removed") throw notFound();
    const state = invitationStateOf(row, now);
    if (state === "answered") throw conflict("survey_answered");
    if (state !== "open") throw invalid(`survey_${state}`);
    const taken = await takeInvitation(tx, row.id, jakartaDay(now));
    if (!taken) throw conflict("survey_answered");
    // The invitation records that it was answered; nothing links it to the response.
    const mark = randomBytes(32);
    await storeResponse(tx, filled, { ...taken, channel: "invitation", mark, now });
  });
}
