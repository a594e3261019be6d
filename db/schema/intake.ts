import { index, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { id, instant, reference } from "./columns";

export const intakeStates = ["received", "accepted", "refused"] as const;

/** Whatever arrived, as it arrived, before anybody judged it. */
export const intakeMessage = pgTable(
  "intake_message",
  {
    id: id(),
    channelCode: text().notNull(),
    externalId: text().notNull(),
    receivedAt: instant().notNull().defaultNow(),
    raw: jsonb().notNull(),
    state: text({ enum: intakeStates }).notNull().default("received"),
    /** Why it was refused: a stable snake_case key. */
    refusal: text(),
    complaintId: reference(),
  },
  (table) => [
    unique("intake_message_external").on(table.channelCode, table.externalId),
    index().on(table.state, table.id),
  ],
);
