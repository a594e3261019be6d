import { customType, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import type { StoredCounts } from "@/server/domain/statistics/stored-counts";
import { instant, xid8 } from "./columns";

const bytea = customType<{ data: StoredCounts }>({ dataType: () => "bytea" });

/** The position of a read model: it has counted every event of a transaction below `horizon`, as of `at`. */
export const readModel = pgTable("read_model", {
  name: text().primaryKey(),
  horizon: xid8().notNull(),
  at: instant().notNull(),
  /** A digest of the reference rows used; another digest causes a rebuild. */
  basis: text().notNull(),
});

/** The map's counts: one row per area or cell ("" for the city) and period, all statuses and groups packed into it. */
export const mapCell = pgTable(
  "map_cell",
  { scope: text().notNull(), period: text().notNull(), counts: bytea().notNull() },
  (table) => [primaryKey({ columns: [table.scope, table.period] })],
);

/** The statistics cube: "" for all of a dimension; every measure of a combination and period packed into one row. */
export const figure = pgTable(
  "figure",
  {
    area: text().notNull(),
    category: text().notNull(),
    agency: text().notNull(),
    channel: text().notNull(),
    period: text().notNull(),
    counts: bytea().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.area, table.category, table.agency, table.channel, table.period] }),
  ],
);

/** One row: the worker's heartbeat. */
export const workerHeartbeat = pgTable("worker_heartbeat", {
  id: smallint().primaryKey(),
  at: instant().notNull(),
});

/** A month's statistics when it was frozen, with an Ed25519 signature over exactly these bytes. */
export const monthlySnapshot = pgTable("monthly_snapshot", {
  month: text().primaryKey(),
  frozenAt: instant().notNull(),
  content: text().notNull(),
  signature: text().notNull(),
  publicKey: text().notNull(),
});
