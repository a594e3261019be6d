import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ThreadCandidate } from "@/server/domain/intake/continuation";
import type { Queryable, Transaction } from "../../database";
import { isMergedSql } from "../../predicates";
import { complaint, conversation, conversationKey, quietHours } from "../../schema";
import { blindText, sealText } from "../../vault/seal";
import { chosenQuiet, ofSamePhone } from "./quiet-hours";

type NewConversation = Omit<typeof conversation.$inferInsert, "addressKey" | "address"> & { address: string };

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
  const find = (by: "quote" | "question" | "sender", where: SQL | undefined) =>
    db
      .select(fields)
      .from(conversation)
      .innerJoin(complaint, eq(complaint.id, conversation.complaintId))
      .where(and(ofChannel, where))
      .orderBy(sql`${conversation.lastAt} desc`)
      .limit(mostPointed)
      .then((rows) => rows.map((row) => ({ ...row, by, pointer: by === "quote" ? row.code : row.address })));
  const keysByIndex = new Map(keys.map((key) => [blindText(key), key]));
  const threads =
    keys.length === 0
      ? []
      : await db
          .select({ ...fields, key: conversationKey.key })
          .from(conversationKey)
          .innerJoin(conversation, eq(conversation.id, conversationKey.conversationId))
          .innerJoin(complaint, eq(complaint.id, conversation.complaintId))
          .where(and(eq(conversationKey.channelCode, channelCode), inArray(conversationKey.key, [...keys])))
          .then((rows) =>
            rows.map(({ key, ...row }) => ({
              ...row,
              by: "thread" as const,
              pointer: keysByIndex.get(key) ?? key,
            })),
          );
  const quotes = codes.length === 0 ? [] : await find("quote", inArray(complaint.code, [...codes]));
  const questions =
    addresses.length === 0
      ? []
      : await find(
          "question",
          and(inArray(conversation.addressKey, [...addresses]), eq(complaint.pending, "answer")),
        );
  const senders =
    commanding.length === 0 ? [] : await find("sender", inArray(conversation.addressKey, [...commanding]));
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
    .values(openings.map(({ keys: _, ...row }) => ({ ...row, addressKey: row.address })))
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
  const next = sql`case when ${conversation.isPublic} = ${isPublic} then coalesce(${replyTo && sealText("conversation.reply_to", replyTo)}, ${conversation.replyTo})
    else ${conversation.replyTo} end`;
  await tx.update(conversation).set({ lastAt, replyTo: next }).where(eq(conversation.id, id));
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
      origin: complaint.origin,
      secretGeneration: complaint.secretGeneration,
      isConfidential: complaint.isConfidential,
      isComplaintPublic: complaint.isPublic,
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
