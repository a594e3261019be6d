import { z } from "zod";
import type { Database } from "@/db/database";
import { type DrillCursor, listDrill } from "@/db/queries/statistics/drill";
import { findReadAt } from "@/db/queries/statistics/figures";
import type { StaffActor } from "@/server/domain/actor";
import { statusSchema } from "@/server/domain/complaint/event";
import { localizedSchema } from "@/server/domain/complaint/privacy";
import { DomainError } from "@/server/domain/errors";
import { readsCityStatistics } from "@/server/domain/staff/permission";
import { drillNames } from "@/server/domain/statistics/drill";
import { type Scope, scopeSchema } from "@/server/domain/statistics/scope";
import { loadLookup } from "./lookup";
import { loadValues } from "./values";

export const drillInputSchema = scopeSchema.and(
  z.object({ drill: z.enum(drillNames), cursor: z.string().max(120).nullish() }),
);
export type DrillInput = z.infer<typeof drillInputSchema>;

const itemSchema = z.object({
  code: z.string(),
  status: statusSchema,
  category: localizedSchema,
  kelurahan: z.string(),
  holder: z.string().nullable(),
  channel: z.string(),
  submittedAt: z.date(),
  completionDueAt: z.date(),
  completionStoppedAt: z.date().nullable(),
});
export type DrillItem = z.infer<typeof itemSchema>;
export const drillPageSchema = z.object({ items: z.array(itemSchema), nextCursor: z.string().nullable() });

const pageSize = 50;

export type DrillReading = { db: Database; actor: StaffActor; now: Date };

/**
 * The complaints behind a figure, as the figure counted them: overdue as of the moment of its count. Without reporter
 * and text. @throws FORBIDDEN governor_office_only
 */
export async function listComplaints(
  context: DrillReading,
  { drill, cursor, ...scope }: DrillInput,
  limit: number = pageSize,
): Promise<z.infer<typeof drillPageSchema>> {
  if (!readsCityStatistics(context.actor.role)) throw new DomainError("FORBIDDEN", "governor_office_only");
  const { db } = context;
  const values = await loadValues(db, context.now);
  const at = (await findReadAt(db, "statistics")) ?? context.now;
  const kelurahanCodes = values.kelurahan.flatMap(({ key }) => (key.startsWith(scope.area) ? [key] : []));
  const question = { scope, drill, at, kelurahanCodes, agencyUnitIds: await unitsOf(db, scope) };
  const rows = await listDrill(db, question, readCursor(cursor ?? null), limit + 1);
  const nameOf = (list: typeof values.category, key: string) => list.find((one) => one.key === key)?.name;
  const items = rows.slice(0, limit).map((row) => ({
    ...row,
    status: statusSchema.parse(row.status),
    category: nameOf(values.category, `=${row.categoryCode}`) ?? {
      id: row.categoryCode,
      en: row.categoryCode,
    },
    kelurahan: nameOf(values.kelurahan, row.kelurahanCode)?.id ?? row.kelurahanCode,
    channel: nameOf(values.channel, row.channelCode)?.id ?? row.channelCode,
  }));
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return { items, nextCursor: more ? `${last.kelurahanCode}|${last.at.toISOString()}|${last.id}` : null };
}

/** The units that count for an agency; null for all of them. */
async function unitsOf(db: Database, { agency }: Scope): Promise<number[] | null> {
  if (agency === "") return null;
  const { lookup } = await loadLookup(db);
  return [...lookup.agencies].flatMap(([id, code]) => (code === agency ? [id] : []));
}

function readCursor(cursor: string | null): DrillCursor | null {
  const [kelurahanCode, at, id] = (cursor ?? "").split("|");
  return kelurahanCode && at && Number(id) && !Number.isNaN(Date.parse(at))
    ? { kelurahanCode, at, id: Number(id) }
    : null;
}
