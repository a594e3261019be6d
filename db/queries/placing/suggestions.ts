import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/database";
import { categoryTeachingKinds } from "@/db/event-kinds";
import { isInSpan, type TimelineSpan, timelineOrder, timelineXid } from "@/db/queries/outbox/cursor";
import {
  complaint,
  complaintEvent,
  suggestionCorrection,
  suggestionLabel,
  suggestionPart,
  unit,
} from "@/db/schema";
import type { RoutingKnowledge } from "@/server/domain/routing/classify";
import type { Hits } from "@/server/domain/routing/measure-accuracy";
import { mostCorrections, mostParts, type SuggestionTarget } from "@/server/domain/routing/suggestion";

type NewCorrection = typeof suggestionCorrection.$inferInsert;

/** The counts of every label of a target for these features. */
export async function readKnowledge(
  db: Queryable,
  target: SuggestionTarget,
  features: Iterable<number>,
): Promise<RoutingKnowledge[]> {
  const [labels, parts] = await Promise.all([
    db
      .select({ label: suggestionLabel.label, parts: suggestionLabel.parts })
      .from(suggestionLabel)
      .where(eq(suggestionLabel.target, target)),
    db
      .select({ label: suggestionPart.label, feature: suggestionPart.feature, times: suggestionPart.times })
      .from(suggestionPart)
      .where(and(eq(suggestionPart.target, target), inArray(suggestionPart.feature, [...features]))),
  ]);
  const counts = new Map(labels.map(({ label }) => [label, new Map<number, number>()]));
  for (const { label, feature, times } of parts) counts.get(label)?.set(feature, times);
  return labels.map((one) => ({ ...one, counts: counts.get(one.label) ?? new Map() }));
}

/** Adds to the counts of labels. */
export async function addKnowledge(
  tx: Queryable,
  target: SuggestionTarget,
  taught: readonly RoutingKnowledge[],
): Promise<void> {
  for (const { label, parts, counts } of taught) {
    await tx
      .insert(suggestionLabel)
      .values({ target, label, parts })
      .onConflictDoUpdate({
        target: [suggestionLabel.target, suggestionLabel.label],
        set: { parts: sql`${suggestionLabel.parts} + excluded.parts` },
      });
    const [features, times] = [[...counts.keys()], [...counts.values()]];
    await tx.execute(sql`
      insert into suggestion_part (target, feature, label, times)
      select ${target}, feature, ${label}, times
      from unnest(${`{${features.join(",")}}`}::int[], ${`{${times.join(",")}}`}::int[]) as taught(feature, times)
      on conflict (target, feature, label) do update set times = suggestion_part.times + excluded.times`);
  }
}

/** Halves the counts of labels above the limit. */
export async function forgetHalf(tx: Transaction): Promise<void> {
  const full = await tx
    .select({ target: suggestionLabel.target, label: suggestionLabel.label })
    .from(suggestionLabel)
    .where(sql`${suggestionLabel.parts} > ${mostParts}`);
  for (const { target, label } of full) {
    await tx.execute(sql`
      update suggestion_part set times = times / 2 where target = ${target} and label = ${label}`);
    await tx.execute(sql`
      delete from suggestion_part where target = ${target} and label = ${label} and times = 0`);
    await tx.execute(sql`
      update suggestion_label set parts = coalesce((
        select sum(times) from suggestion_part where target = ${target} and label = ${label}), 0)
      where target = ${target} and label = ${label}`);
  }
}

/** Counts whether a suggestion matched the decision. */
export async function addHits(tx: Transaction, target: SuggestionTarget, label: string, hits: Hits) {
  await tx
    .insert(suggestionLabel)
    .values({ target, label, ...hits })
    .onConflictDoUpdate({
      target: [suggestionLabel.target, suggestionLabel.label],
      set: {
        asked: sql`${suggestionLabel.asked} + excluded.asked`,
        first: sql`${suggestionLabel.first} + excluded.first`,
        three: sql`${suggestionLabel.three} + excluded.three`,
      },
    });
}

/** Stores corrections, the newest few thousand of all. */
export async function insertCorrections(tx: Transaction, rows: readonly NewCorrection[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(suggestionCorrection).values([...rows]);
  await tx.execute(sql`
    delete from suggestion_correction where id <= (select max(id) from suggestion_correction) - ${mostCorrections}`);
}

export function listLabels(db: Queryable) {
  return db.select().from(suggestionLabel).orderBy(asc(suggestionLabel.target), asc(suggestionLabel.label));
}

export async function hasLabels(db: Queryable): Promise<boolean> {
  return (await db.select({ label: suggestionLabel.label }).from(suggestionLabel).limit(1)).length > 0;
}

export function listCorrections(db: Queryable, limit: number) {
  return db
    .select({
      code: complaint.code,
      target: suggestionCorrection.target,
      suggested: suggestionCorrection.suggested,
      decided: suggestionCorrection.decided,
      at: suggestionCorrection.at,
    })
    .from(suggestionCorrection)
    .innerJoin(complaint, eq(complaint.id, suggestionCorrection.complaintId))
    .where(eq(complaint.isConfidential, false))
    .orderBy(desc(suggestionCorrection.id))
    .limit(limit);
}

/** Settled events after a position in the order of their transactions; with the text only of those to learn from. */
export function listPlacingDecisions(tx: Transaction, span: TimelineSpan) {
  return tx
    .select({
      id: complaintEvent.id,
      xid: timelineXid,
      complaintId: complaintEvent.complaintId,
      kind: complaintEvent.kind,
      at: complaintEvent.at,
      actorKind: complaintEvent.actorKind,
      payload: complaintEvent.payload,
      categoryCode: complaint.categoryCode,
      unitCode: unit.code,
      text: sql<string | null>`case when ${complaintEvent.kind} in (${sql.raw(categoryTeachingKinds)})
        and not ${complaint.isConfidential} then ${complaint.text} end`,
    })
    .from(complaintEvent)
    .innerJoin(complaint, eq(complaint.id, complaintEvent.complaintId))
    .leftJoin(unit, eq(unit.id, complaintEvent.toUnitId))
    .where(isInSpan(span))
    .orderBy(...timelineOrder)
    .limit(span.limit);
}
