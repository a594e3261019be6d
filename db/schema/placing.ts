import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { PlaceGuess } from "@/server/domain/placing/guess";
import { bytea, instant, reference, xid8 } from "./columns";
import { complaint } from "./complaints";
import { staff, unit } from "./organisation";

/** `relearnt` is the learnt half as it is being learnt anew; nobody reads it before it takes the place of the other. */
export const placeSourcesOfTerms = ["built_in", "learnt", "relearnt"] as const;
export type LearntSource = Exclude<(typeof placeSourcesOfTerms)[number], "built_in">;

/** What people call a place, and how often it lay in which kelurahan. The learnt half is a read model of the timeline. */
export const placeTerm = pgTable(
  "place_term",
  {
    /** Built in: a name as people say it. Learnt: folded words, see `readPlaceTerms`. */
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

/** How far the timeline was learnt from: one row for what is in use, another for what is learnt anew. */
export const placeLearning = pgTable("place_learning", {
  id: smallint().primaryKey(),
  xid: xid8().notNull(),
  eventId: reference().notNull(),
  /** When the timeline was last learnt anew from its beginning. */
  relearntAt: instant(),
});

/** What a message without a place said to a machine, and what an officer made of it. */
export const intakeGuess = pgTable(
  "intake_guess",
  {
    complaintId: reference()
      .primaryKey()
      .references(() => complaint.id),
    version: smallint().notNull(),
    guess: jsonb().$type<PlaceGuess>().notNull(),
    madeAt: instant().notNull(),
    /** The place that an officer chose, and its rank among the candidates: 1 is the first, 0 is none of them. */
    chosenKelurahanCode: text(),
    placeRank: smallint(),
    chosenCategoryCode: text(),
    categoryRank: smallint(),
    decidedAt: instant(),
  },
  (table) => [index("intake_guess_decided").on(table.decidedAt).where(sql`decided_at is not null`)],
);

/** Who took a report in at a counter; they alone may print its receipt again, for a day. */
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
    /** sha256 of the token that the uploader got; whoever holds it may attach the scan, once. */
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
