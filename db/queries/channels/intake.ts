import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { complaint, intakeMessage } from "@/db/schema";
import { statesBefore } from "@/server/domain/intake/message-state";

export type NewIntakeMessage = {
  channelCode: string;
  externalId: string;
  raw: unknown;
  message: unknown;
  receivedAt: Date;
  dueAt: Date;
  contentKey?: Uint8Array | null;
};

/** Stores messages, once per (channel, external id); a known one stays unchanged. */
export async function insertIntakeMessages(
  db: Queryable,
  messages: readonly NewIntakeMessage[],
): Promise<void> {
  await db
    .insert(intakeMessage)
    .values([...messages])
    .onConflictDoNothing({ target: [intakeMessage.channelCode, intakeMessage.externalId] });
}

export async function setIntakeAccepted(
  db: Queryable,
  channelCode: string,
  accepted: readonly { externalId: string; complaintId: number }[],
): Promise<void> {
  if (accepted.length === 0) return;
  const pairs = sql.join(
    accepted.map((one) => sql`(${one.externalId}::text, ${one.complaintId}::bigint)`),
    sql`, `,
  );
  await db.execute(sql`
    update intake_message m set state = 'accepted', refusal = null, complaint_id = v.complaint_id, message = null, failure = null
    from (values ${pairs}) as v(external_id, complaint_id)
    where m.channel_code = ${channelCode} and m.external_id = v.external_id and m.state in ${statesBefore("accepted")}`);
}

export async function setIntakeRefused(
  db: Queryable,
  channelCode: string,
  externalIds: readonly string[],
  refusal: string,
) {
  await db
    .update(intakeMessage)
    .set({ state: "refused", refusal, message: null, failure: null })
    .where(
      and(
        eq(intakeMessage.channelCode, channelCode),
        inArray(intakeMessage.externalId, [...externalIds]),
        inArray(intakeMessage.state, statesBefore("refused")),
      ),
    );
}

/** The results of known messages: a complaint, the one that they continue or duplicate, or a refusal. */
export function listOutcomes(db: Queryable, channelCode: string, externalIds: readonly string[]) {
  return db
    .select({
      externalId: intakeMessage.externalId,
      refusal: intakeMessage.refusal,
      code: complaint.code,
      originId: complaint.externalId,
    })
    .from(intakeMessage)
    .leftJoin(complaint, eq(complaint.id, intakeMessage.complaintId))
    .where(
      and(
        eq(intakeMessage.channelCode, channelCode),
        inArray(intakeMessage.externalId, [...externalIds]),
        inArray(intakeMessage.state, ["accepted", "refused"]),
      ),
    );
}

/** Whether a message is in a complaint already; another process may have submitted it at the same moment. */
export async function isInComplaint(
  db: Queryable,
  channelCode: string,
  externalId: string,
  complaintId: number,
): Promise<boolean> {
  const rows = await db
    .select({ id: intakeMessage.id })
    .from(intakeMessage)
    .where(
      and(
        eq(intakeMessage.channelCode, channelCode),
        eq(intakeMessage.externalId, externalId),
        eq(intakeMessage.complaintId, complaintId),
      ),
    );
  return rows.length > 0;
}

/** Complaints with the same text of the same sender, or from the same draft, since a moment, earliest first. */
export function listSameContent(
  db: Queryable,
  channelCode: string,
  contentKeys: readonly Uint8Array[],
  since: Date,
) {
  return db
    .select({
      contentKey: intakeMessage.contentKey,
      complaintId: complaint.id,
      code: complaint.code,
      externalId: complaint.externalId,
    })
    .from(intakeMessage)
    .innerJoin(complaint, eq(complaint.id, intakeMessage.complaintId))
    .where(
      and(
        eq(intakeMessage.channelCode, channelCode),
        inArray(intakeMessage.contentKey, [...contentKeys]),
        gte(intakeMessage.receivedAt, since),
        eq(intakeMessage.state, "accepted"),
      ),
    )
    .orderBy(asc(intakeMessage.receivedAt));
}
