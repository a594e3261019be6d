import { sql } from "drizzle-orm";
import { doublePrecision, index, pgTable, text } from "drizzle-orm/pg-core";
import { reviewBases } from "@/server/domain/verification/sampling";
import { id, instant, reference, validity } from "./columns";
import { complaint, complaintEvent } from "./complaints";

export const reviewVerdicts = ["upheld", "overturned"] as const;

/** Shares of accepted results that get a second look, in percent. */
export const reviewRate = pgTable("audit_rate", {
  id: id(),
  randomPercent: doublePrecision().notNull(),
  riskPercent: doublePrecision().notNull(),
  ...validity,
});

/** An accepted result that gets a second look, or got one. */
export const claimReview = pgTable(
  "audit",
  {
    id: id(),
    complaintId: reference()
      .notNull()
      .references(() => complaint.id),
    /** The event of the acceptance. */
    eventId: reference()
      .notNull()
      .unique()
      .references(() => complaintEvent.id),
    /** The verifier who accepted; never the one who audits. */
    acceptedById: reference().notNull(),
    basis: text({ enum: reviewBases }).notNull(),
    findings: text().array().notNull().default([]),
    pickedAt: instant().notNull(),
    verdict: text({ enum: reviewVerdicts }),
    staffId: reference(),
    note: text(),
    decidedAt: instant(),
  },
  (table) => [
    index("audit_open").on(table.pickedAt).where(sql`verdict is null`),
    index().on(table.complaintId),
    index().on(table.acceptedById, table.pickedAt),
  ],
);
