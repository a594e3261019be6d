import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { escalationTargets, escalationTriggers } from "@/server/domain/complaint/escalation";
import { accountNotices } from "@/server/domain/notification/account-notice";
import type { PreferenceChoices } from "@/server/domain/notification/preference";
import { means, reasons } from "@/server/domain/notification/reason";
import { staffInvitation } from "./administration";
import { delivered, id, instant, reference, validity, xid8 } from "./columns";
import { complaint, complaintEvent } from "./complaints";
import { passwordReset, staff, unit } from "./organisation";

const person = () =>
  reference()
    .notNull()
    .references(() => staff.id);

/** A notification in the product: one row per officer, event and reason. */
export const notification = pgTable(
  "notification",
  {
    id: id(),
    staffId: person(),
    /** The officer for whom the receiver is the deputy; null when it is for themselves. */
    forStaffId: reference().references(() => staff.id),
    complaintId: reference()
      .notNull()
      .references(() => complaint.id),
    eventId: reference()
      .notNull()
      .references(() => complaintEvent.id),
    reason: text({ enum: reasons }).notNull(),
    at: instant().notNull(),
    createdAt: instant().notNull(),
    readAt: instant(),
  },
  (table) => [
    unique("notification_once").on(table.staffId, table.eventId, table.reason),
    index("notification_list").on(table.staffId, table.id),
    index("notification_unread").on(table.staffId, table.complaintId).where(sql`read_at is null`),
  ],
);

/** One row: the position of the timeline reader that notifies. */
export const notificationOutbox = pgTable("notification_outbox", {
  id: smallint().primaryKey(),
  xid: xid8().notNull(),
  eventId: reference().notNull(),
});

/** One e-mail, or one push to an officer's devices; one e-mail to an invited person. Its id makes the Message-ID, the same at every attempt. */
export const delivery = pgTable(
  "delivery",
  {
    id: uuid().primaryKey(),
    staffId: reference().references(() => staff.id),
    /** The invited person, who is no officer yet. */
    invitationId: reference().references(() => staffInvitation.id),
    means: text({ enum: means }).notNull(),
    ...delivered,
    composedAt: instant().notNull(),
    /** What happened to the officer's account; null for notifications of complaints. */
    accountNotice: text({ enum: accountNotices }),
    /** The link in the e-mail; its token is derived when it is sent. */
    passwordResetId: uuid().references(() => passwordReset.id),
  },
  (table) => [
    index("delivery_open").on(table.dueAt).where(sql`state in ('queued', 'failed')`),
    index("delivery_state").on(table.state, table.composedAt),
    check("delivery_recipient", sql`num_nonnulls(${table.staffId}, ${table.invitationId}) = 1`),
    index("delivery_person").on(table.staffId, table.means, table.composedAt),
  ],
);

/** A notification to be sent by a channel: waiting, then part of exactly one delivery. */
export const deliveryItem = pgTable(
  "delivery_item",
  {
    notificationId: reference()
      .notNull()
      .references(() => notification.id),
    means: text({ enum: means }).notNull(),
    staffId: person(),
    /** Not before: the end of quiet hours. */
    dueAt: instant().notNull(),
    isUrgent: boolean().notNull().default(false),
    deliveryId: uuid().references(() => delivery.id),
  },
  (table) => [
    primaryKey({ columns: [table.notificationId, table.means] }),
    index("delivery_item_waiting").on(table.means, table.dueAt).where(sql`delivery_id is null`),
    index("delivery_item_delivery").on(table.deliveryId),
  ],
);

/** An officer's preferences; without a row the domain's defaults apply. Quiet hours: minutes of the day in Jakarta. */
export const notificationPreference = pgTable("notification_preference", {
  staffId: reference()
    .primaryKey()
    .references(() => staff.id),
  choices: jsonb().$type<PreferenceChoices>().notNull(),
  quietFrom: smallint(),
  quietTo: smallint(),
  digestMinutes: smallint().notNull(),
  locale: text({ enum: ["id", "en"] }).notNull(),
  updatedAt: instant().notNull(),
});

/** During an officer's absence their notifications go to the deputy. */
export const deputyAppointment = pgTable(
  "stand_in",
  {
    id: id(),
    staffId: person(),
    deputyId: person(),
    fromAt: instant().notNull(),
    toAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [index("stand_in_person").on(table.staffId, table.toAt)],
);

export const pushSubscription = pgTable(
  "push_subscription",
  {
    id: id(),
    staffId: person(),
    endpoint: text().notNull().unique(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    userAgent: text(),
    createdAt: instant().notNull(),
  },
  (table) => [index().on(table.staffId)],
);

/** The escalation levels. `afterMinutes` counts from the trigger's deadline; negative is before it. */
export const escalationStep = pgTable("escalation_step", {
  id: id(),
  trigger: text({ enum: escalationTriggers }).notNull(),
  afterMinutes: integer().notNull(),
  target: text({ enum: escalationTargets }).notNull(),
  means: text({ enum: means }).array().notNull(),
  /** Sent in quiet hours too, and outside a digest. */
  isUrgent: boolean().notNull().default(false),
  isActive: boolean().notNull().default(true),
  position: smallint().notNull(),
  ...validity,
});

/** An escalation done: once per complaint, level and deadline, so that a moved deadline escalates again. */
export const escalation = pgTable(
  "escalation",
  {
    complaintId: reference()
      .notNull()
      .references(() => complaint.id),
    stepId: reference()
      .notNull()
      .references(() => escalationStep.id),
    deadline: instant().notNull(),
    eventId: reference().references(() => complaintEvent.id),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.complaintId, table.stepId, table.deadline] })],
);

/** Complaints that arrived at a unit (null: the intake desk) and that it has not opened. */
export const unopenedComplaint = pgTable(
  "unopened_complaint",
  {
    complaintId: reference()
      .primaryKey()
      .references(() => complaint.id),
    unitId: reference().references(() => unit.id),
    arrivedAt: instant().notNull(),
  },
  (table) => [index("unopened_complaint_arrived").on(table.arrivedAt, table.complaintId)],
);
