import { index, pgTable, text } from "drizzle-orm/pg-core";
import { bytea, id, instant, reference } from "./columns";
import { complaint } from "./complaints";

/** A link for a body outside the province (PLN, KAI, a contractor): one complaint, one result, for some days. */
export const externalLink = pgTable(
  "external_link",
  {
    id: id(),
    complaintId: reference()
      .notNull()
      .references(() => complaint.id),
    /** sha256 of the token in the URL. */
    tokenHash: bytea().notNull().unique(),
    body: text().notNull(),
    instruction: text(),
    createdById: reference().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [index().on(table.complaintId)],
);
