import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openClient } from "@/db/database";
import * as schema from "@/db/schema";
import { createTestDatabase, type TestDatabase } from "@/db/testing/database";
import { everything } from "@/server/domain/map/filter";
import { listRelapses } from "./area/relapses";
import { dropComplaintSources } from "./channels/sources";
import { listAround } from "./complaint/similar";
import { listClaims } from "./complaint/verification";
import { countQueue, listQueue } from "./desk/queue";
import type { QueueQuestion } from "./desk/queue-conditions";
import { searchLandmarks } from "./map/map";
import { listPoints } from "./map/map-points";
import { listRequests } from "./open311/requests";
import { listPlacingComplaints } from "./placing/complaints";
import { listEnded } from "./survey/sweep";

const now = new Date("2026-11-24T05:00:00Z");
let database: TestDatabase;
let db: Database;
let sent: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  const client = openClient(database.url, { max: 1, debug: (_connection, text) => void sent.push(text) });
  db = drizzle(client, { schema, casing: "snake_case" });
});
afterAll(async () => {
  await db.$client.end();
  await database.close();
});

/** The generic plans of a function's queries in a database that has this index only. */
async function plansWith(index: string, run: () => Promise<unknown>): Promise<string> {
  sent = [];
  await run();
  const statements = sent.filter((text) => /\bcomplaint\b/.test(text) && /\bselect\b/i.test(text));
  const sql = await database.sql.reserve();
  try {
    await sql`begin`;
    await sql`set local enable_seqscan = off`;
    const others = await sql<{ name: string }[]>`
      select indexrelid::regclass::text as name from pg_index
      where indrelid = 'complaint'::regclass and not indisunique and indexrelid <> ${index}::regclass`;
    await sql.unsafe(`drop index ${others.map(({ name }) => name).join(", ")}`);
    const plans = [];
    for (const text of statements) plans.push(await sql.unsafe(`explain (generic_plan) ${text}`));
    return plans.flatMap((plan) => plan.map((line) => line["QUERY PLAN"])).join("\n");
  } finally {
    await sql`rollback`;
    sql.release();
  }
}

const question: QueueQuestion = {
  ...{
    unitIds: null,
    taskUnitId: null,
    reader: { seesConfidential: true, unitIds: [1], onlyHeld: false, onlyPublicWords: false },
    assignee: null,
    closed: false,
    decisions: false,
  },
  ...{
    areaPrefix: null,
    statuses: [],
    group: null,
    category: null,
    channel: null,
    clock: null,
    nearUntil: now,
  },
  ...{ submittedFrom: null, submittedBefore: null, wanted: [], now },
};
const page = { after: null, limit: 20 };
const point = { latitude: -6.1754, longitude: 106.8272 };
const period = {
  kind: "period" as const,
  from: now,
  to: now,
  limit: 50,
  offset: 0,
  serviceCodes: null,
  statuses: null,
};

it.each<[string, () => Promise<unknown>]>([
  ["complaint_open_due", () => listQueue(db, question, page)],
  ["complaint_queue", () => listQueue(db, { ...question, unitIds: [1] }, page)],
  ["complaint_closed", () => listQueue(db, { ...question, closed: true }, page)],
  ["complaint_closed_holder", () => listQueue(db, { ...question, closed: true, unitIds: [1] }, page)],
  ["complaint_closed_category", () => listQueue(db, { ...question, closed: true, category: "jalan" }, page)],
  ["complaint_assigned", () => listQueue(db, { ...question, assignee: 1 }, page)],
  ["complaint_open_area", () => countQueue(db, { ...question, areaPrefix: "31.71" }, 100)],
  ["complaint_decision", () => listQueue(db, { ...question, decisions: true }, page)],
  ["complaint_status_queue", () => listClaims(db, question.reader, null, 20)],
  ["complaint_status_queue", () => listPlacingComplaints(db, null, 20)],
  ["complaint_map_open", () => listPoints(db, { z: 18, x: 1, y: 1 }, everything, now, 20)],
  ["complaint_map_closed", () => listPoints(db, { z: 18, x: 1, y: 1 }, everything, now, 20)],
  ["complaint_map_closed", () => listRelapses(db, [{ ...point, categoryCode: "jalan", submittedAt: now }])],
  ["complaint_map_landmark", async () => searchLandmarks(db, "pasar", 5)],
  [
    "complaint_open_square",
    () => listAround(db, { id: 1, text: "", point, groupCode: "jalan", since: now, metres: 100 }),
  ],
  ["complaint_listed_open", async () => listRequests(db, { ...period, statuses: ["open"] })],
  [
    "complaint_listed_open_category",
    async () => listRequests(db, { ...period, serviceCodes: ["jalan"], statuses: ["open"] }),
  ],
  ["complaint_listed_category", async () => listRequests(db, { ...period, serviceCodes: ["jalan"] })],
  [
    "complaint_listed_changed",
    async () =>
      listRequests(db, {
        kind: "changed",
        after: now,
        limit: 50,
        offset: 0,
        serviceCodes: null,
        statuses: null,
      }),
  ],
  [
    "complaint_sources_kept",
    () => db.transaction((tx) => dropComplaintSources(tx, { before: now, now }, 10)),
  ],
  ["complaint_closed", () => db.transaction((tx) => listEnded(tx, { at: now, complaintId: 1 }, 10))],
])("%s is used by the text of its query", async (index, run) => {
  expect(await plansWith(index, run)).toMatch(new RegExp(`\\b${index}\\b`));
});
