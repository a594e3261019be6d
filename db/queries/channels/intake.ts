import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { complaint, intakeMessage } from "@/db/schema";

export type RawMessage = {
  channelCode: string;
  externalId: string;
  raw: unknown;
  contentKey?: Uint8Array | null;
};

/** Stores what arrived, once by (channel, external id); one that is known stays as it first came. */
export async function insertIntakeMessages(db: Queryable, messages: readonly RawMessage[]): Promise<void> {
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
    update intake_message m set state = 'accepted', refusal = null, complaint_id = v.complaint_id
    from (values ${pairs}) as v(external_id, complaint_id)
    where m.channel_code = ${channelCode} and m.external_id = v.external_id`);
}

export async function setIntakeRefused(
  db: Queryable,
  channelCode: string,
  externalIds: readonly string[],
  refusal: string,
) {
  await db
    .update(intakeMessage)
    .set({ state: "refused", refusal })
    .where(
      and(
        eq(intakeMessage.channelCode, channelCode),
        inArray(intakeMessage.externalId, [...externalIds]),
        eq(intakeMessage.state, "received"),
      ),
    );
}

/** What became of messages that are known already: a complaint, the one they go on with or repeat, or a refusal. */
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

/** Complaints of the same words by the same sender since a moment, the earliest first. */
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
