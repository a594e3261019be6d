import { bigint, boolean, index, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { statuses } from "@/server/domain/complaint/status";
import { instant, reference, xid8 } from "./columns";

/** How far a projection has read the timeline. */
export const projection = pgTable("projection", {
  name: text().primaryKey(),
  xid: xid8().notNull(),
  eventId: bigint({ mode: "number" }).notNull(),
  at: instant().notNull(),
});

/** What the tallies last counted of a complaint; the difference to its row is what they owe. */
export const complaintFact = pgTable(
  "complaint_fact",
  {
    complaintId: reference().primaryKey(),
    kelurahanCode: text().notNull(),
    status: text({ enum: statuses }).notNull(),
    groupCode: text().notNull(),
    isOverdue: boolean().notNull(),
  },
  (table) => [index().on(table.kelurahanCode)],
);

/** Complaints per kelurahan ("" is unplaced), status, category group and clock state. */
export const areaTally = pgTable(
  "area_tally",
  {
    kelurahanCode: text().notNull(),
    status: text({ enum: statuses }).notNull(),
    groupCode: text().notNull(),
    isOverdue: boolean().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kelurahanCode, table.status, table.groupCode, table.isOverdue] })],
);

/** One row: the worker's pulse. */
export const workerHeartbeat = pgTable("worker_heartbeat", {
  id: smallint().primaryKey(),
  at: instant().notNull(),
});
