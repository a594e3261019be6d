import { asc, eq, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Queryable, Transaction } from "@/db/database";
import {
  disclosureLimit,
  extensionLimit,
  handOverLimit,
  holdLimit,
  messageLimit,
  questionLimit,
  retentionRule,
} from "@/db/schema";
import { jakartaDay } from "@/server/domain/calendar";
import type { Weight } from "@/server/domain/complaint/category";
import { holdsOn, pickForWeight, type Validity } from "@/server/domain/validity";

/** Every version of the limits, past and future. */
export const listExtensionLimits = (db: Queryable) =>
  db.select().from(extensionLimit).orderBy(asc(extensionLimit.id));
export const listHandOverLimits = (db: Queryable) =>
  db.select().from(handOverLimit).orderBy(asc(handOverLimit.id));
export const listQuestionLimits = (db: Queryable) =>
  db.select().from(questionLimit).orderBy(asc(questionLimit.id));
export const listDisclosureLimits = (db: Queryable) =>
  db.select().from(disclosureLimit).orderBy(asc(disclosureLimit.id));
export const listHoldLimits = (db: Queryable) => db.select().from(holdLimit).orderBy(asc(holdLimit.id));
export const listRetentionRules = (db: Queryable) =>
  db.select().from(retentionRule).orderBy(asc(retentionRule.id));
export const listMessageLimits = (db: Queryable) =>
  db.select().from(messageLimit).orderBy(asc(messageLimit.id));

/**
 * The fewest private complaints that public figures count together, at a moment.
 * @throws Error without a row
 */
export async function findSmallestDisclosed(db: Queryable, at: Date): Promise<number> {
  const found = newestOn(await listDisclosureLimits(db), jakartaDay(at));
  if (!found) throw new Error("no row says how many private complaints are disclosed together");
  return found.smallest;
}

/** Retention of messages in days after their complaint was closed, at a moment; null without a row. */
export const findMessageDays = async (db: Queryable, at: Date): Promise<number | null> =>
  newestOn(await listMessageLimits(db), jakartaDay(at))?.closedDays ?? null;

/** Retention of raw messages in days at a moment; null without a row. */
export const findRetentionRule = async (db: Queryable, at: Date) =>
  newestOn(await listRetentionRules(db), jakartaDay(at));

/** How many extensions, and how many days ahead, are allowed at a moment; null without a row. */
export async function findExtensionLimit(db: Queryable, weight: Weight, at: Date) {
  const found = pickForWeight(await listExtensionLimits(db), { weight, day: jakartaDay(at) });
  return found && { maxCount: found.maxCount, maxDays: found.maxDays };
}

/** The number of hops after which Biro arbitrates at a moment; null without a limit. */
export const findMaxHops = async (db: Queryable, at: Date): Promise<number | null> =>
  newestOn(await listHandOverLimits(db), jakartaDay(at))?.maxHops ?? null;

/** Days that a reporter has to answer a question of a moment. */
export async function findAnswerDays(db: Queryable, at: Date): Promise<number> {
  const found = newestOn(await listQuestionLimits(db), jakartaDay(at));
  if (!found) throw new Error("no row says how long a question waits");
  return found.answerDays;
}

/** Days that a complaint of a burst is held at most, at a moment. */
export async function findHeldDays(db: Queryable, at: Date): Promise<number> {
  const found = newestOn(await listHoldLimits(db), jakartaDay(at));
  if (!found) throw new Error("no row says how long a burst is held");
  return found.heldDays;
}

function newestOn<Row extends Validity>(rows: readonly Row[], day: string): Row | null {
  const holding = rows.filter((row) => holdsOn(row, day));
  return holding.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}

const tables = {
  disclosure_limit: disclosureLimit,
  extension_limit: extensionLimit,
  hand_over_limit: handOverLimit,
  hold_limit: holdLimit,
  keeping_limit: retentionRule,
  message_limit: messageLimit,
  question_limit: questionLimit,
} as const;
export type LimitKind = keyof typeof tables;
export type LimitRow<Kind extends LimitKind> = (typeof tables)[Kind]["$inferSelect"];

/** Every version of a kind, oldest first, locked against other writers until the transaction ends. */
export async function lockLimits<Kind extends LimitKind>(
  tx: Transaction,
  kind: Kind,
): Promise<LimitRow<Kind>[]> {
  const table: PgTable = tables[kind];
  await tx.execute(sql`lock table ${table} in share row exclusive mode`);
  return (await tx.select().from(table).orderBy(tables[kind].id)) as LimitRow<Kind>[];
}

/** Returns the new version's id. */
export async function insertLimit<Kind extends LimitKind>(
  tx: Transaction,
  kind: Kind,
  row: Omit<LimitRow<Kind>, "id">,
): Promise<number> {
  const table: PgTable = tables[kind];
  const [stored] = await tx.insert(table).values(row).returning({ id: tables[kind].id });
  if (!stored) throw new Error("limit was not stored");
  return Number(stored.id);
}

export async function setLimitEnd(tx: Transaction, kind: LimitKind, id: number, validTo: string) {
  const table: PgTable = tables[kind];
  await tx.update(table).set({ validTo }).where(eq(tables[kind].id, id));
}
