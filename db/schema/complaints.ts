import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { placeSources, weights } from "@/server/domain/complaint/category";
import { actorKinds, type EventPayload, eventKinds } from "@/server/domain/complaint/event";
import { lookPurposes, lookSubjects } from "@/server/domain/complaint/identity-look";
import { type PhotoRegion, photoKinds } from "@/server/domain/complaint/photo-region";
import { redactedFields } from "@/server/domain/complaint/redaction";
import { pendingRequests, rejectionReasons, statuses } from "@/server/domain/complaint/status";
import type { HolderTime } from "@/server/domain/complaint/time-by-holder";
import { verdictKinds } from "../event-kinds";
import {
  awaitsDecisionSql,
  isClosedInViewSql,
  isClosedSql,
  isListedClosedSql,
  isListedOpenSql,
  isListedSql,
  isOnMapSql,
  isOpenSql,
} from "../predicates";
import { sealedBytes, sealedText } from "../vault/columns";
import { bytea, id, instant, reference, xid8 } from "./columns";
import { staff, unit } from "./organisation";
import { category, channel } from "./rules";

const open = sql.raw(isOpenSql());
const closedInView = sql.raw(isClosedInViewSql());
const onMap = sql.raw(isOnMapSql());
const listed = sql.raw(isListedSql());
const listedOpen = sql.raw(`${isListedSql()} and ${isListedOpenSql()}`);

/** The reporter's data, and below it the state from the timeline: every column of the second half is a cache. */
export const complaint = pgTable(
  "complaint",
  {
    id: id(),
    code: text().notNull().unique(),
    channelCode: text()
      .notNull()
      .references(() => channel.code),
    externalId: text().notNull(),
    /** The channel's own id where that holds its sender; the reporter's secret was derived from it. */
    origin: sealedText("complaint.sealed_origin"),
    /** The version of the keys and an HMAC of the reporter's secret; see `db/vault/secret-digest.ts`. */
    secretHash: bytea().notNull(),
    /** How many codes the reporter has had; 0, which a process of an earlier release writes, for its shorter first one. */
    secretGeneration: smallint().notNull().default(0),
    text: text().notNull(),
    landmark: text(),
    placeSource: text({ enum: placeSources }).notNull(),
    isPublic: boolean().notNull(),
    isConfidential: boolean().notNull().default(false),
    submittedAt: instant().notNull(),
    receivedAt: instant().notNull().defaultNow(),
    /** When its source records were deleted by retention. */
    sourcesDroppedAt: instant(),

    categoryCode: text()
      .notNull()
      .references(() => category.code),
    weight: text({ enum: weights }).notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    kelurahanCode: text(),
    /** Tile of zoom 18 that contains the public position, column * 2^18 + row; set by a trigger. */
    mapSquare: bigint({ mode: "number" }),
    isNearBorder: boolean().notNull().default(false),
    status: text({ enum: statuses }).notNull(),
    pending: text({ enum: pendingRequests }),
    previousStatus: text({ enum: statuses }),
    originUnitId: reference().references(() => unit.id),
    holderUnitId: reference().references(() => unit.id),
    /** The holder that named an accused unit, until it is taken up; it counts as theirs. */
    answerableUnitId: reference().references(() => unit.id),
    pastUnitIds: bigint({ mode: "number" }).array().notNull().default([]),
    openTaskUnitIds: bigint({ mode: "number" }).array().notNull().default([]),
    assigneeStaffId: reference().references(() => staff.id),
    coordinationDueAt: instant().notNull(),
    coordinationStoppedAt: instant(),
    completionDueAt: instant().notNull(),
    completionStoppedAt: instant(),
    clockStartedAt: instant().notNull(),
    /** Time on each clock without pauses and closed gaps, once it has stopped. */
    coordinationNetMs: bigint({ mode: "number" }),
    completionNetMs: bigint({ mode: "number" }),
    /** Each holder's share of the completion clock, once it has stopped. */
    carried: jsonb().$type<HolderTime[]>(),
    /** The earlier complaint of the same place and category that was resolved, and the unit that resolved it. */
    recursOfCode: text(),
    recursUnitId: reference(),
    claimedAt: instant(),
    hopCount: smallint().notNull().default(0),
    returnCount: smallint().notNull().default(0),
    reopenCount: smallint().notNull().default(0),
    extensionCount: smallint().notNull().default(0),
    masterCode: text(),
    rejectionReason: text({ enum: rejectionReasons }),
    /** The unit that the complaint is about, and the units that may therefore know nothing of it. */
    accusedUnitId: reference().references(() => unit.id),
    walledUnitIds: bigint({ mode: "number" }).array().notNull().default([]),
    isOfficeWalled: boolean().notNull().default(false),
    lastEventAt: instant().notNull(),
    /** Of the last public event. */
    publicChangedAt: instant().notNull(),
  },
  (table) => [
    unique("complaint_external").on(table.channelCode, table.externalId),
    check("complaint_point", sql`(latitude is null) = (longitude is null)`),
    /** An officer's queue: open complaints that their unit holds, due next first. */
    index("complaint_queue").on(table.holderUnitId, table.completionDueAt, table.id).where(open),
    /** Parts of a shared complaint that wait for a unit. */
    index("complaint_tasks").using("gin", table.openTaskUnitIds).where(sql`open_task_unit_ids <> '{}'`),
    /** Complaints assigned to an officer, due next first. */
    index("complaint_assigned")
      .on(table.assigneeStaffId, table.completionDueAt, table.id)
      .where(sql.raw(`assignee_staff_id is not null and ${isOpenSql()}`)),
    index("complaint_status_queue").on(table.status, table.completionDueAt, table.id).where(open),
    index("complaint_open_due").on(table.completionDueAt, table.id).where(open),
    /** Closed complaints, latest first: of the whole city, or of a unit. */
    index("complaint_closed").on(table.lastEventAt, table.id).where(closedInView),
    index("complaint_closed_holder").on(table.holderUnitId, table.lastEventAt, table.id).where(closedInView),
    /** Closed complaints with source records, or with new ones since they were reopened. */
    index("complaint_sources_kept")
      .on(table.lastEventAt, table.id)
      .where(
        sql`${sql.raw(isClosedSql())} and (sources_dropped_at is null or sources_dropped_at < last_event_at)`,
      ),
    index("complaint_pending_queue")
      .on(table.pending, table.completionDueAt, table.id)
      .where(sql`pending is not null`),
    /** The same for an area and its parts, by prefix, whatever the collation. */
    index("complaint_open_area")
      .on(table.kelurahanCode.op("text_pattern_ops"), table.completionDueAt, table.id)
      .where(open),
    /** Complaints that wait for a decision by Biro: a request, or a proof. */
    index("complaint_decision").on(table.completionDueAt, table.id).where(sql.raw(awaitsDecisionSql())),
    index("complaint_closed_category")
      .on(table.categoryCode, table.lastEventAt, table.id)
      .where(closedInView),
    index("complaint_running").on(table.completionDueAt).where(sql`completion_stopped_at is null`),
    index("complaint_uncoordinated").on(table.coordinationDueAt).where(sql`coordination_stopped_at is null`),
    index("complaint_recurring")
      .on(table.kelurahanCode, table.submittedAt)
      .where(sql`recurs_of_code is not null`),
    /** Single complaints of a tile: the open ones, and the newest closed ones. */
    index("complaint_map_open")
      .on(table.mapSquare)
      .where(sql.raw(`${isOnMapSql()} and ${isListedOpenSql()}`)),
    index("complaint_map_closed")
      .on(table.mapSquare, table.submittedAt, table.status, table.categoryCode)
      .where(sql.raw(`${isOnMapSql()} and ${isListedClosedSql()}`)),
    /** Open complaints around a position, for officers: including those not on the map. */
    index("complaint_open_square").on(table.mapSquare).where(open),
    index("complaint_map_landmark")
      .on(sql`lower(landmark) text_pattern_ops`)
      .where(sql`landmark is not null and ${onMap}`),
    index("complaint_merged").on(table.masterCode).where(sql`master_code is not null`),
    index("complaint_area").on(table.kelurahanCode, table.submittedAt),
    index("complaint_area_due").on(table.kelurahanCode, table.completionDueAt),
    index("complaint_submitted").on(table.submittedAt, table.id),
    /** Open311 lists: by category, by status, and changes. */
    index("complaint_listed_category").on(table.categoryCode, table.submittedAt, table.id).where(listed),
    index("complaint_listed_open").on(table.submittedAt, table.id).where(listedOpen),
    index("complaint_listed_open_category")
      .on(table.categoryCode, table.submittedAt, table.id)
      .where(listedOpen),
    index("complaint_listed_changed").on(table.publicChangedAt, table.id).where(listed),
  ],
);

/** The reporter's identity; in its own table, so that nothing joins it by accident. */
export const reporter = pgTable("reporter", {
  complaintId: reference()
    .primaryKey()
    .references(() => complaint.id),
  name: sealedText("reporter.name"),
  phone: sealedText("reporter.phone"),
  email: sealedText("reporter.email"),
  /** Whether officers who hold the complaint may see the reporter's identity. */
  isVisibleToOfficers: boolean().notNull().default(false),
  recordedAt: instant().notNull().defaultNow(),
});

/** Every view of a reporter's identity, with its reason. */
export const identityAccess = pgTable(
  "identity_access",
  {
    id: id(),
    complaintId: reference()
      .notNull()
      .references(() => complaint.id),
    staffId: reference().notNull(),
    /** The officer's unit then. */
    unitId: reference(),
    subject: text({ enum: lookSubjects }).notNull().default("contact"),
    purpose: text({ enum: lookPurposes }),
    reason: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [index().on(table.complaintId), index().on(table.staffId, table.at), index().on(table.at)],
);

/** Append-only (a trigger refuses update and delete); the source of the caches above. */
export const complaintEvent = pgTable(
  "complaint_event",
  {
    id: id(),
    complaintId: reference()
      .notNull()
      .references(() => complaint.id),
    kind: text({ enum: eventKinds }).notNull(),
    at: instant().notNull(),
    fromStatus: text({ enum: statuses }),
    toStatus: text({ enum: statuses }).notNull(),
    actorKind: text({ enum: actorKinds }).notNull(),
    staffId: reference(),
    unitId: reference(),
    toUnitId: reference(),
    publicNote: text(),
    internalNote: text(),
    payload: jsonb().$type<EventPayload>().notNull().default({}),
    xid: xid8().notNull().default(sql`event_xid()`),
  },
  (table) => [
    index("complaint_event_timeline").on(table.complaintId, table.id),
    index("complaint_event_position").on(table.xid, table.id),
    /** Decisions of verifiers. */
    index("complaint_event_decision")
      .on(table.staffId, table.at)
      .where(sql`kind in (${sql.raw(verdictKinds)})`),
  ],
);

/** A text as it was before words in it were hidden; `hidden_event_id` names the event whose note it was. */
export const redaction = pgTable(
  "redaction",
  {
    id: id(),
    complaintId: reference()
      .notNull()
      .references(() => complaint.id),
    /** The event that hid the words. */
    eventId: reference()
      .notNull()
      .references(() => complaintEvent.id),
    hiddenEventId: reference().references(() => complaintEvent.id),
    field: text({ enum: redactedFields }).notNull(),
    original: sealedText("redaction.original").notNull(),
    at: instant().notNull(),
    /** Of this transaction alone may the note be masked. */
    xid: xid8().notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [index().on(table.complaintId)],
);

/** Every look at such originals, with its reason. */
export const redactionLook = pgTable(
  "redaction_look",
  {
    id: id(),
    complaintId: reference()
      .notNull()
      .references(() => complaint.id),
    staffId: reference().notNull(),
    unitId: reference().notNull(),
    reason: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [index().on(table.complaintId)],
);

/** Serial numbers of a day (Asia/Jakarta) for complaint numbers. */
export const dailySerial = pgTable("daily_serial", {
  day: date().primaryKey(),
  last: integer().notNull(),
});

export const photo = pgTable(
  "photo",
  {
    id: uuid().primaryKey(),
    kind: text({ enum: photoKinds }).notNull().default("report"),
    /** The key of its files once regions were hidden; until then they are stored by its id. */
    storedAs: uuid(),
    /** sha256 of the uploader's token; the token attaches the photo, once. */
    claimHash: bytea().notNull(),
    complaintId: reference().references(() => complaint.id),
    eventId: reference().references(() => complaintEvent.id),
    position: smallint().notNull().default(0),
    /** Of the bytes as received, also after regions were hidden. */
    sha256: bytea().notNull(),
    dhash: text().notNull(),
    sourceMime: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    byteSize: integer().notNull(),
    /** Named EXIF fields as received; never served. */
    exif: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    capturedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index().on(table.complaintId),
    index().on(table.sha256),
    index().on(table.dhash),
    index("photo_orphan").on(table.createdAt).where(sql`complaint_id is null`),
  ],
);

/** Regions hidden in a photo by one step; the first of a photo keeps what it showed before, which is all that is opened. */
export const photoRedaction = pgTable(
  "photo_redaction",
  {
    id: id(),
    complaintId: reference()
      .notNull()
      .references(() => complaint.id),
    /** The event that hid the regions. */
    eventId: reference()
      .notNull()
      .references(() => complaintEvent.id),
    photoId: uuid()
      .notNull()
      .references(() => photo.id),
    regions: jsonb().$type<PhotoRegion[]>().notNull(),
    original: sealedBytes("photo_redaction.original"),
    /** The key of the files that were replaced. */
    replaced: uuid().notNull(),
    /** Of what is shown afterwards, so that a copy of it is found where it is used again. */
    dhash: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    index().on(table.complaintId),
    index().on(table.photoId),
    uniqueIndex("photo_redaction_original").on(table.photoId).where(sql`original is not null`),
    index().on(table.dhash),
    index().on(table.at),
  ],
);
