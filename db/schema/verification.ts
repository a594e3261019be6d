import { sql } from "drizzle-orm";
import { doublePrecision, index, pgTable, text } from "drizzle-orm/pg-core";
import { auditBases } from "@/server/domain/verification/sampling";
import { id, instant, reference, validity } from "./columns";
import { complaint, complaintEvent } from "./complaints";

export const auditVerdicts = ["upheld", "overturned"] as const;

/** Shares of accepted results that get a second look, in percent. */
export const auditRate = pgTable("audit_rate", {
  id: id(),
  randomPercent: doublePrecision().notNull(),
  riskPercent: doublePrecision().notNull(),
  ...validity,
});

/** An accepted result that gets a second look, or got one. */
export const audit = pgTable(
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
    basis: text({ enum: auditBases }).notNull(),
    findings: text().array().notNull().default([]),
    pickedAt: instant().notNull(),
    verdict: text({ enum: auditVerdicts }),
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
