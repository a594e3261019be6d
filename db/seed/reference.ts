import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { ensureApiKey } from "@/db/queries/admin/api-keys";
import { practiceKey } from "@/server/domain/apikey/practice-key";
import type { Database } from "../database";
import {
  area,
  areaShape,
  category,
  categoryGroup,
  channel,
  escalationStep,
  holiday,
  placeTerm,
  reviewRate,
  serviceAttribute,
  slaRule,
  unit,
} from "../schema";
import { seedFirstLessons } from "./first-lessons";
import { categoryGroups } from "./reference/category-groups";
import { listCategoryRows } from "./reference/category-rows";
import { escalationSteps } from "./reference/escalation-steps";
import { readGazetteer } from "./reference/gazetteer";
import { listLandmarks } from "./reference/landmarks";
import { seedLimits } from "./reference/limits";
import { channels, holidays, reviewRates, rulesSince, slaBasis, slaRules } from "./reference/rules";
import { serviceAttributes } from "./reference/service-attributes";
import { composeUnits } from "./reference/units";

/**
 * The city's own rows: areas, units, categories, channels, rules, holidays. Runs at every start; adds missing rows
 * and never changes an administrator's.
 */
export async function seedReference(db: Database): Promise<void> {
  await seedAreas(db);
  await seedUnits(db);
  await seedCategories(db);
  await seedFirstLessons(db);
  await db
    .insert(channel)
    .values(channels.map((line, position) => ({ ...line, position })))
    .onConflictDoNothing();
  await db
    .insert(holiday)
    .values(holidays.map(([day, name, kind]) => ({ day, name, kind })))
    .onConflictDoNothing();
  const [rated] = await db.select({ id: reviewRate.id }).from(reviewRate).limit(1);
  if (!rated) await db.insert(reviewRate).values({ ...reviewRates, validFrom: rulesSince });
  await db
    .insert(serviceAttribute)
    .values(serviceAttributes.map((line, position) => ({ ...line, position })))
    .onConflictDoNothing();
  await seedPracticeKey(db);
  await seedEscalation(db);
  await seedLandmarks(db);
  await seedLimits(db);
  const [known] = await db.select({ id: slaRule.id }).from(slaRule).limit(1);
  if (known) return;
  const common = { calendar: { kind: "calendar_hours" as const }, basis: slaBasis, validFrom: rulesSince };
  await db.insert(slaRule).values(slaRules.map((rule) => ({ ...rule, ...common })));
}

async function seedPracticeKey(db: Database): Promise<void> {
  await ensureApiKey(db, {
    name: "Uji coba",
    contact: "-",
    keyHash: createHash("sha256").update(practiceKey).digest(),
    hint: practiceKey,
    jurisdiction: "jakarta-uji",
    scopes: ["create"],
    channelCode: "open311",
    perMinute: 120,
    createdAt: new Date(),
  });
}

async function seedEscalation(db: Database): Promise<void> {
  const [known] = await db.select({ id: escalationStep.id }).from(escalationStep).limit(1);
  if (known) return;
  await db
    .insert(escalationStep)
    .values(escalationSteps.map((line, index) => ({ ...line, position: index + 1 })));
}

/** Streets and landmarks by which messages are placed; added to an existing database too. */
async function seedLandmarks(db: Database): Promise<void> {
  const areas = await db
    .select({ code: area.code, name: area.name })
    .from(area)
    .where(eq(area.level, "kelurahan"));
  const codes = new Map(areas.map(({ name, code }) => [name, code]));
  const rows = listLandmarks().flatMap(({ name, kelurahan }) => {
    const kelurahanCode = codes.get(kelurahan);
    return kelurahanCode ? [{ term: name, kelurahanCode, source: "built_in" as const }] : [];
  });
  await db.insert(placeTerm).values(rows).onConflictDoNothing();
}

async function seedAreas(db: Database): Promise<void> {
  const [known] = await db.select({ count: sql<number>`count(*)::int` }).from(areaShape);
  if (known && known.count >= 317) return;
  const { areas, shapes } = readGazetteer();
  await db.insert(area).values(areas).onConflictDoNothing();
  await db.insert(areaShape).values(shapes).onConflictDoNothing();
}

/** Only new units get their parent: one that an administrator moved out of the tree stays there. */
async function seedUnits(db: Database): Promise<void> {
  const areas = await db.select().from(area);
  const lines = composeUnits(areas);
  await db.transaction(async (tx) => {
    const added = await tx
      .insert(unit)
      .values(lines.map(({ parent: _parent, ...line }) => line))
      .onConflictDoNothing()
      .returning({ code: unit.code });
    const isNew = new Set(added.map(({ code }) => code));
    const pairs = lines.flatMap(({ code, parent }) =>
      parent && isNew.has(code) ? [sql`(${code}::text, ${parent}::text)`] : [],
    );
    if (pairs.length === 0) return;
    await tx.execute(sql`
      update unit child set parent_id = parent.id
      from (values ${sql.join(pairs, sql`, `)}) as v(code, parent_code)
      join unit parent on parent.code = v.parent_code
      where child.code = v.code`);
  });
}

async function seedCategories(db: Database): Promise<void> {
  const groups = categoryGroups.map(([code, nameId, nameEn, icon], position) => ({
    code,
    nameId,
    nameEn,
    icon,
    position,
  }));
  await db.insert(categoryGroup).values(groups).onConflictDoNothing();
  await db.insert(category).values(listCategoryRows()).onConflictDoNothing();
}
