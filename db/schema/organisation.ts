import { type AnyPgColumn, boolean, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { roles, unitKinds } from "@/server/domain/staff/role";
import { bytea, id, instant, reference, validity } from "./columns";

/** Units that may hold a complaint: Biro, Dinas, Badan, Suku Dinas, UPT, kota, kecamatan, kelurahan; a tree. */
export const unit = pgTable(
  "unit",
  {
    id: id(),
    code: text().notNull().unique(),
    name: text().notNull(),
    shortName: text().notNull(),
    kind: text({ enum: unitKinds }).notNull(),
    parentId: reference().references((): AnyPgColumn => unit.id),
    /** The area it serves; null for the whole province. */
    areaCode: text(),
    ...validity,
  },
  (table) => [index().on(table.parentId), index().on(table.areaCode)],
);

export const staff = pgTable("staff", {
  id: id(),
  email: text().notNull().unique(),
  name: text().notNull(),
  passwordHash: text().notNull(),
  role: text({ enum: roles }).notNull(),
  unitId: reference()
    .notNull()
    .references(() => unit.id),
  /** Head of the unit (lurah, camat, kepala dinas): the second escalation level. */
  isHead: boolean().notNull().default(false),
  isActive: boolean().notNull().default(true),
  isDemonstration: boolean().notNull().default(false),
  createdAt: instant().notNull().defaultNow(),
});

export const staffSession = pgTable(
  "staff_session",
  {
    id: uuid().primaryKey().defaultRandom(),
    staffId: reference()
      .notNull()
      .references(() => staff.id),
    createdAt: instant().notNull().defaultNow(),
    lastSeenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    userAgent: text(),
  },
  (table) => [index().on(table.staffId), unique().on(table.id, table.staffId)],
);

/** A link by which an officer sets a new password, once; its token is stored as a hash. */
export const passwordReset = pgTable(
  "password_reset",
  {
    id: uuid().primaryKey(),
    staffId: reference()
      .notNull()
      .references(() => staff.id),
    tokenHash: bytea().notNull().unique(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    /** When another link of the officer was used, or their password changed. */
    revokedAt: instant(),
  },
  (table) => [index().on(table.staffId, table.createdAt)],
);
