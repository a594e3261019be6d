import type { Database } from "@/db/database";
import { lockConsentRequest, setConsentDecided } from "@/db/queries/admin/consent-requests";
import { findPerson } from "@/db/queries/staff/people";
import { recordChange } from "@/server/audit/record-change";
import type { StaffActor } from "@/server/domain/actor";
import {
  type ConsentKind,
  type DecideConsentInput,
  mayConfirm,
  resetLinkSchema,
} from "@/server/domain/admin/consent";
import { changePersonSchema, inviteSchema } from "@/server/domain/admin/person";
import { conflict, notFound } from "@/server/domain/errors";
import { changePerson } from "../change-person";
import { invite } from "../invite";
import { makeResetLink } from "../make-reset-link";
import type { ConsentContext } from "./ask-consent";

type Deciding = { db: Database; actor: StaffActor; now: Date; secretKey: string };

/** A link that is shown once, to who confirmed it. */
type Outcome = { token: string | null };
type Perform = (context: ConsentContext & { secretKey: string }, input: unknown) => Promise<Outcome>;

const perform: Record<ConsentKind, Perform> = {
  invite: (context, input) => invite(context, inviteSchema.parse(input)),
  change: async (context, input) => {
    await changePerson(context, changePersonSchema.parse(input));
    return { token: null };
  },
  reset_link: (context, input) => makeResetLink(context, resetLinkSchema.parse(input)),
};

/**
 * A second person confirms what an administrator asked for, and it is done in that administrator's name; or refuses
 * it, as the one who asked may too.
 * @throws NOT_FOUND · CONFLICT consent_over, and what the verb refuses
 */
export async function decideConsent(
  context: Deciding,
  { id, isConfirmed, reason }: DecideConsentInput,
): Promise<Outcome> {
  const { actor, now } = context;
  return context.db.transaction(async (tx) => {
    const request = await lockConsentRequest(tx, id);
    if (!request) throw notFound();
    const isOwn = request.requestedBy === actor.staffId && !isConfirmed;
    if (!isOwn && !mayConfirm(actor, request)) throw notFound();
    if (request.decidedAt || request.expiresAt <= now) throw conflict("consent_over");
    await setConsentDecided(tx, id, { decidedBy: actor.staffId, decidedAt: now, isConfirmed });
    const { kind, name, role, requestedBy } = request;
    const [before, after] = [{ asked: kind }, { isConfirmed, name, role, requestedBy }];
    await recordChange(tx, context, { entity: "consent", key: id, before, after, reason });
    if (!isConfirmed) return { token: null };
    const requester = await findPerson(tx, requestedBy);
    if (!requester?.isActive || requester.role !== "administrator") throw conflict("consent_over");
    const asRequester = { ...context, db: tx, actor: { staffId: requestedBy }, isConsented: true };
    return perform[kind](asRequester, request.input);
  });
}
