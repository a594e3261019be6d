import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { profileParts, responseChannels } from "@/server/domain/survey/response";
import { bytea, id, instant, reference } from "./columns";
import { complaint } from "./complaints";
import { unit } from "./organisation";

/** One for each complaint that came to an end. Its token is made from the server's key when it is needed. */
export const surveyInvitation = pgTable("survey_invitation", {
  id: id(),
  complaintId: reference()
    .notNull()
    .unique()
    .references(() => complaint.id),
  /** sha256 of the token. */
  tokenHash: bytea().notNull().unique(),
  /** Who held the complaint at its end. */
  unitId: reference()
    .notNull()
    .references(() => unit.id),
  /** Of the end, `2026-Q4`; the answer counts there. */
  quarter: text().notNull(),
  endedAt: instant().notNull(),
  /** A complaint that was opened again and ended again is asked about its last end. */
  reopenCount: smallint().notNull().default(0),
  sentAt: instant().notNull(),
  /** A day, not a moment: it must not lead to the answer of the same second. */
  answeredOn: date(),
});

const level = (name: string) => smallint(name).notNull();

/** One respondent's answers. Nothing in it leads to an invitation, a complaint or a person. */
export const surveyAnswer = pgTable(
  "survey_answer",
  {
    id: id(),
    /** Of an open form's pass, so that it answers once; of an invitation a random one. */
    mark: bytea().notNull().unique(),
    channel: text({ enum: responseChannels }).notNull(),
    unitId: reference()
      .notNull()
      .references(() => unit.id),
    quarter: text().notNull(),
    u1: level("u1"),
    u2: level("u2"),
    u3: level("u3"),
    u4: level("u4"),
    u5: level("u5"),
    u6: level("u6"),
    u7: level("u7"),
    u8: level("u8"),
    u9: level("u9"),
    sex: text({ enum: profileParts.sex }),
    ageBand: text({ enum: profileParts.ageBand }),
    education: text({ enum: profileParts.education }),
    occupation: text({ enum: profileParts.occupation }),
    suggestion: text(),
    answeredOn: date().notNull(),
  },
  (table) => [
    index("survey_answer_unit").on(table.quarter, table.unitId),
    check(
      "survey_answer_levels",
      sql`least(u1, u2, u3, u4, u5, u6, u7, u8, u9) >= 1 and greatest(u1, u2, u3, u4, u5, u6, u7, u8, u9) <= 4`,
    ),
  ],
);

/**
 * A unit's quarter, kept in the answer's own transaction; a cache of the two tables above. `counts` and `profiles` are
 * laid out by `server/domain/survey/tally.ts`.
 */
export const surveyTally = pgTable(
  "survey_tally",
  {
    quarter: text().notNull(),
    unitId: reference()
      .notNull()
      .references(() => unit.id),
    invited: integer().notNull(),
    /** Of those invited; respondents by the open link are not among them. */
    answered: integer().notNull(),
    respondents: integer().notNull(),
    total: bigint({ mode: "number" }).notNull(),
    squares: bigint({ mode: "number" }).notNull(),
    counts: integer().array().notNull(),
    profiles: integer().array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.quarter, table.unitId] }), index().on(table.unitId)],
);

/** One row: how far the ended complaints have been invited. */
export const surveySweep = pgTable("survey_sweep", {
  id: smallint().primaryKey(),
  at: instant().notNull(),
  complaintId: reference().notNull(),
});
