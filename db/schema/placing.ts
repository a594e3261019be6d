import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { PlaceGuess } from "@/server/domain/placing/guess";
import { bytea, instant, reference, xid8 } from "./columns";
import { complaint } from "./complaints";
import { staff, unit } from "./organisation";

/**
 * `relearnt` is the new version of the learnt terms while it is built; it is read only after it has replaced the old
 * one.
 */
export const placeSourcesOfTerms = ["built_in", "learnt", "relearnt"] as const;
export type LearntSource = Exclude<(typeof placeSourcesOfTerms)[number], "built_in">;

/** Names of places, with how often each was in which kelurahan. The learnt ones are a read model of the timeline. */
export const placeTerm = pgTable(
  "place_term",
  {
    /** Built in: a name in everyday spelling. Learnt: folded words, see `readPlaceTerms`. */
    term: text().notNull(),
    kelurahanCode: text().notNull(),
    source: text({ enum: placeSourcesOfTerms }).notNull(),
    count: integer().notNull().default(1),
    learntAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.term, table.kelurahanCode, table.source] }),
    index("place_term_built_in").on(table.term).where(sql`source = 'built_in'`),
    index("place_term_rare").on(table.count, table.learntAt).where(sql`source = 'learnt'`),
  ],
);

/** Positions in the timeline: one row for the terms in use, another for those being relearnt. */
export const placeLearning = pgTable("place_learning", {
  id: smallint().primaryKey(),
  xid: xid8().notNull(),
  eventId: reference().notNull(),
  /** When the timeline was last relearnt from its start. */
  relearntAt: instant(),
});

/** The guess for a message without a place, and the officer's choice. */
export const intakeGuess = pgTable(
  "intake_guess",
  {
    complaintId: reference()
      .primaryKey()
      .references(() => complaint.id),
    version: smallint().notNull(),
    guess: jsonb().$type<PlaceGuess>().notNull(),
    madeAt: instant().notNull(),
    /** The officer's choice, and its rank among the candidates: 1 is the first, 0 none of them. */
    chosenKelurahanCode: text(),
    placeRank: smallint(),
    chosenCategoryCode: text(),
    categoryRank: smallint(),
    decidedAt: instant(),
  },
  (table) => [index("intake_guess_decided").on(table.decidedAt).where(sql`decided_at is not null`)],
);

/** The officer who took a complaint in at a counter; only they may print its receipt again, for a day. */
export const counterIntake = pgTable("counter_intake", {
  complaintId: reference()
    .primaryKey()
    .references(() => complaint.id),
  staffId: reference()
    .notNull()
    .references(() => staff.id),
  unitId: reference()
    .notNull()
    .references(() => unit.id),
  at: instant().notNull(),
});

/** A letter on paper as a PDF, for officers only. */
export const scan = pgTable(
  "scan",
  {
    id: uuid().primaryKey(),
    /** sha256 of the uploader's token; the token attaches the scan, once. */
    claimHash: bytea().notNull(),
    complaintId: reference().references(() => complaint.id),
    staffId: reference()
      .notNull()
      .references(() => staff.id),
    pageCount: smallint().notNull(),
    byteSize: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index().on(table.complaintId),
    index("scan_orphan").on(table.createdAt).where(sql`complaint_id is null`),
  ],
);
