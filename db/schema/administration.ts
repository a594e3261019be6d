import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { adminEntities } from "@/server/domain/admin/change";
import { consentKinds } from "@/server/domain/admin/consent";
import { weights } from "@/server/domain/complaint/category";
import { statuses } from "@/server/domain/complaint/status";
import { roles } from "@/server/domain/staff/role";
import { bytea, id, instant, reference, validity } from "./columns";
import { staff, unit } from "./organisation";
import { categoryGroup } from "./rules";

/** Append-only (a trigger refuses update and delete): which administrator changed what, with the values before. */
export const adminChange = pgTable(
  "admin_change",
  {
    id: id(),
    at: instant().notNull(),
    staffId: reference()
      .notNull()
      .references(() => staff.id),
    entity: text({ enum: adminEntities }).notNull(),
    /** The row's own code, or its id where it has none. */
    key: text().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    reason: text(),
  },
  (table) => [index().on(table.entity, table.id), index().on(table.staffId, table.id)],
);

/** An invitation for one future officer; its link is signed and not stored. */
export const staffInvitation = pgTable(
  "staff_invitation",
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    role: text({ enum: roles }).notNull(),
    unitId: reference()
      .notNull()
      .references(() => unit.id),
    invitedBy: reference()
      .notNull()
      .references(() => staff.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [index().on(table.email)],
);

/** What an administrator asked for and a second person confirms: the verb's own input, and what the second sees. */
export const consentRequest = pgTable(
  "consent_request",
  {
    id: id(),
    kind: text({ enum: consentKinds }).notNull(),
    /** Whom it concerns; null for a person who is to be invited. */
    staffId: reference().references(() => staff.id),
    name: text().notNull(),
    email: text().notNull(),
    role: text({ enum: roles }).notNull(),
    unitId: reference()
      .notNull()
      .references(() => unit.id),
    input: jsonb().$type<Record<string, unknown>>().notNull(),
    reason: text(),
    requestedBy: reference()
      .notNull()
      .references(() => staff.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    decidedBy: reference().references(() => staff.id),
    decidedAt: instant(),
    isConfirmed: boolean(),
  },
  (table) => [
    check("consent_by_another", sql`not ${table.isConfirmed} or ${table.decidedBy} <> ${table.requestedBy}`),
  ],
);

export const staffTotp = pgTable("staff_totp", {
  staffId: reference()
    .primaryKey()
    .references(() => staff.id),
  /** AES-256-GCM under a key derived from the server's own. */
  secret: bytea().notNull(),
  createdAt: instant().notNull(),
  /** Null until confirmed by a first code. */
  confirmedAt: instant(),
  /** The last time step used; none is accepted twice. */
  lastStep: integer(),
});

/** The OIDC account by which an officer signs in: pinned at the first sign-in, released by an administrator. */
export const staffOidc = pgTable(
  "staff_oidc",
  {
    staffId: reference()
      .primaryKey()
      .references(() => staff.id),
    /** `iss` and `sub` of the ID token: a pair that an issuer never reassigns. */
    issuer: text().notNull(),
    subject: text().notNull(),
    pinnedAt: instant().notNull(),
  },
  (table) => [unique().on(table.issuer, table.subject)],
);

export const staffRecoveryCode = pgTable(
  "staff_recovery_code",
  {
    id: id(),
    staffId: reference()
      .notNull()
      .references(() => staff.id),
    codeHash: bytea().notNull(),
    usedAt: instant(),
  },
  (table) => [unique("staff_recovery_code_once").on(table.staffId, table.codeHash)],
);

/** What a role requires of its officers; without a row nothing. */
export const rolePolicy = pgTable("role_policy", {
  role: text({ enum: roles }).primaryKey(),
  requiresSecondFactor: boolean().notNull().default(false),
});

/** Reply templates for public notes, in order; placeholders in braces. */
export const replyTemplate = pgTable("reply_template", {
  id: id(),
  name: text().notNull(),
  /** Null for every group. */
  groupCode: text().references(() => categoryGroup.code),
  /** The status in which the note is written; null for every status. */
  status: text({ enum: statuses }),
  text: text().notNull(),
  isActive: boolean().notNull().default(true),
});

/** Ordered by position; the first that matches suggests the unit. A condition that is null or empty always matches. */
export const routingRule = pgTable(
  "routing_rule",
  {
    id: id(),
    position: integer().notNull(),
    name: text().notNull(),
    categoryCode: text(),
    groupCode: text(),
    areaPrefix: text(),
    channelCode: text(),
    words: text().array().notNull().default([]),
    /** Minutes after midnight in Asia/Jakarta; `from` later than `to` spans midnight. */
    fromMinute: integer(),
    toMinute: integer(),
    unitCode: text().notNull(),
    weight: text({ enum: weights }),
    ...validity,
  },
  (table) => [index().on(table.position)],
);
