import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { TellingLevel } from "@/server/domain/intake/channel";
import type { ThreadCandidate } from "@/server/domain/intake/continuation";
import type { Queryable, Transaction } from "../../database";
import { isMergedSql } from "../../predicates";
import { complaint, conversation, conversationKey, quietHours } from "../../schema";
import { chosenQuiet, ofSamePhone } from "./quiet-hours";

type NewConversation = typeof conversation.$inferInsert;

const fields = {
  conversationId: conversation.id,
  complaintId: conversation.complaintId,
  code: complaint.code,
  status: complaint.status,
  pending: complaint.pending,
  address: conversation.address,
  lastAt: conversation.lastAt,
};

type Pointers = {
  keys: readonly string[];
  codes: readonly string[];
  addresses: readonly string[];
  /** Thread keys of messages with a command. */
  commanding: readonly string[];
};
export type PointedCandidate = ThreadCandidate & { pointer: string; lastAt: Date };

const mostPointed = 2_000;

/**
 * Conversations of a channel that match thread keys, complaint numbers or an address with an open question; each with
 * its match.
 */
export async function listPointed(
  db: Queryable,
  channelCode: string,
  { keys, codes, addresses, commanding }: Pointers,
): Promise<PointedCandidate[]> {
  const ofChannel = eq(conversation.channelCode, channelCode);
  const find = (by: ThreadCandidate["by"], pointer: SQL<string>, where: SQL | undefined) =>
    db
      .select({ ...fields, pointer })
      .from(conversation)
      .innerJoin(complaint, eq(complaint.id, conversation.complaintId))
      .where(and(ofChannel, where))
      .orderBy(sql`${conversation.lastAt} desc`)
      .limit(mostPointed)
      .then((rows) => rows.map((row) => ({ ...row, by })));
  const threads =
    keys.length === 0
      ? []
      : await db
          .select({ ...fields, pointer: sql<string>`${conversationKey.key}` })
          .from(conversationKey)
          .innerJoin(conversation, eq(conversation.id, conversationKey.conversationId))
          .innerJoin(complaint, eq(complaint.id, conversation.complaintId))
          .where(and(eq(conversationKey.channelCode, channelCode), inArray(conversationKey.key, [...keys])))
          .then((rows) => rows.map((row) => ({ ...row, by: "thread" as const })));
  const quotes =
    codes.length === 0
      ? []
      : await find("quote", sql<string>`${complaint.code}`, inArray(complaint.code, [...codes]));
  const questions =
    addresses.length === 0
      ? []
      : await find(
          "question",
          sql<string>`${conversation.address}`,
          and(inArray(conversation.address, [...addresses]), eq(complaint.pending, "answer")),
        );
  const senders =
    commanding.length === 0
      ? []
      : await find(
          "sender",
          sql<string>`${conversation.address}`,
          inArray(conversation.address, [...commanding]),
        );
  return [...threads, ...quotes, ...questions, ...senders];
}

export type ConversationOpening = NewConversation & { keys: readonly string[] };

/** Inserts conversations with their thread keys. */
export async function insertConversations(
  tx: Transaction,
  openings: readonly ConversationOpening[],
): Promise<void> {
  if (openings.length === 0) return;
  const made = await tx
    .insert(conversation)
    .values(openings.map(({ keys: _, ...row }) => row))
    .onConflictDoNothing()
    .returning({ id: conversation.id, complaintId: conversation.complaintId });
  const ids = new Map(made.map((row) => [row.complaintId, row.id]));
  const keys = openings.flatMap(({ complaintId, channelCode, keys: own }) => {
    const conversationId = ids.get(complaintId);
    return conversationId === undefined ? [] : own.map((key) => ({ channelCode, key, conversationId }));
  });
  await insertKeys(tx, keys);
}

export async function insertKeys(
  tx: Queryable,
  keys: readonly { channelCode: string; key: string; conversationId: number }[],
): Promise<void> {
  if (keys.length > 0)
    await tx
      .insert(conversationKey)
      .values([...keys])
      .onConflictDoNothing();
}

/**
 * Updates the last message and what a reply refers to; a private conversation, whose replies carry the secret, stays
 * private.
 */
export async function touchConversation(
  tx: Transaction,
  id: number,
  { lastAt, replyTo, isPublic }: { lastAt: Date; replyTo: string | null; isPublic: boolean },
): Promise<void> {
  const next = sql`case when ${conversation.isPublic} = ${isPublic} then coalesce(${replyTo}, ${conversation.replyTo})
    else ${conversation.replyTo} end`;
  await tx.update(conversation).set({ lastAt, replyTo: next }).where(eq(conversation.id, id));
}

/** Sets which events of one complaint its reporters get. */
export async function setComplaintLevel(
  db: Queryable,
  complaintId: number,
  level: TellingLevel,
): Promise<void> {
  await db.update(conversation).set({ level }).where(eq(conversation.complaintId, complaintId));
}

/** Sets which events of all their complaints on the channel they get. */
export async function setLevel(
  db: Queryable,
  { channelCode, address }: { channelCode: string; address: string },
  level: TellingLevel,
): Promise<void> {
  await db
    .update(conversation)
    .set({ level })
    .where(and(eq(conversation.channelCode, channelCode), eq(conversation.address, address)));
}

/** Conversations about complaints and about their duplicates; `rootId` is the given complaint. */
export async function listListeners(db: Queryable, complaintIds: readonly number[]) {
  if (complaintIds.length === 0) return [];
  const rows = await db.execute<{ root_id: string; conversation_id: string }>(sql`
    with recursive told (root_id, id, code) as (
      select c.id, c.id, c.code from complaint c where c.id in ${complaintIds}
      union
      select t.root_id, c.id, c.code from told t join complaint c on c.master_code = t.code and ${sql.raw(isMergedSql("c"))})
    select t.root_id::text, v.id::text as conversation_id from told t join conversation v on v.complaint_id = t.id`);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => Number(row.conversation_id));
  const own = await db
    .select({
      conversationId: conversation.id,
      channelCode: conversation.channelCode,
      address: conversation.address,
      subject: conversation.subject,
      replyTo: conversation.replyTo,
      isPublic: conversation.isPublic,
      locale: conversation.locale,
      level: conversation.level,
      quiet: chosenQuiet,
      complaintId: complaint.id,
      code: complaint.code,
      originChannel: complaint.channelCode,
      externalId: complaint.externalId,
      isConfidential: complaint.isConfidential,
      hasPlace: sql<boolean>`${complaint.kelurahanCode} is not null`,
    })
    .from(conversation)
    .innerJoin(complaint, eq(complaint.id, conversation.complaintId))
    .leftJoin(quietHours, ofSamePhone)
    .where(inArray(conversation.id, ids));
  const byId = new Map(own.map((row) => [row.conversationId, row]));
  return rows.flatMap((row) => {
    const one = byId.get(Number(row.conversation_id));
    return one ? [{ ...one, rootId: Number(row.root_id) }] : [];
  });
}
export type ConversationListener = Awaited<ReturnType<typeof listListeners>>[number];

/** The level of a complaint's own conversations, for the reporter's page; null without any. */
export async function findConversation(db: Queryable, complaintId: number) {
  const [row] = await db
    .select({ channelCode: conversation.channelCode, level: conversation.level })
    .from(conversation)
    .where(eq(conversation.complaintId, complaintId))
    .limit(1);
  return row ?? null;
}
