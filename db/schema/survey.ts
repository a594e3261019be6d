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

/** One per closed complaint. Its token is derived from the server's key when it is needed. */
export const surveyInvitation = pgTable("survey_invitation", {
  id: id(),
  complaintId: reference()
    .notNull()
    .unique()
    .references(() => complaint.id),
  /** sha256 of the token. */
  tokenHash: bytea().notNull().unique(),
  /** The holder of the complaint at its end. */
  unitId: reference()
    .notNull()
    .references(() => unit.id),
  /** Of the end, `2026-Q4`; the response counts there. */
  quarter: text().notNull(),
  endedAt: instant().notNull(),
  /** A complaint that was reopened and ended again is surveyed about its last end. */
  reopenCount: smallint().notNull().default(0),
  sentAt: instant().notNull(),
  /** A day, not a moment, since a moment would link it to the response of the same second. */
  answeredOn: date(),
});

const level = (name: string) => smallint(name).notNull();

/** One respondent's answers. Nothing in it links to an invitation, a complaint or a person. */
export const surveyResponse = pgTable(
  "survey_answer",
  {
    id: id(),
    /** The pass of an open form, so that it responds once; for an invitation a random one. */
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
 * A unit's quarter, updated in the response's own transaction; a cache of the two tables above. The layout of
 * `counts` and `profiles` is in `server/domain/survey/tally.ts`.
 */
export const surveyTally = pgTable(
  "survey_tally",
  {
    quarter: text().notNull(),
    unitId: reference()
      .notNull()
      .references(() => unit.id),
    invited: integer().notNull(),
    /** Of those invited; respondents of the open survey are not included. */
    answered: integer().notNull(),
    respondents: integer().notNull(),
    total: bigint({ mode: "number" }).notNull(),
    squares: bigint({ mode: "number" }).notNull(),
    counts: integer().array().notNull(),
    profiles: integer().array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.quarter, table.unitId] }), index().on(table.unitId)],
);

/** One row: the position of the sweep over ended complaints. */
export const surveySweep = pgTable("survey_sweep", {
  id: smallint().primaryKey(),
  at: instant().notNull(),
  complaintId: reference().notNull(),
});
