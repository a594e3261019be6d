import type { z } from "zod";
import type { Database } from "@/db/database";
import { findCategoryWithGroup } from "@/db/queries/admin/categories";
import { findLineage } from "@/db/queries/area/areas";
import { listChannels } from "@/db/queries/channels/channels";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import { listNamedEvents, type NamedEvent } from "@/db/queries/complaint/events";
import { listMentionNames } from "@/db/queries/complaint/mentions";
import { listPhotosOf } from "@/db/queries/complaint/photo-claims";
import { findUnit } from "@/db/queries/staff/units";
import { readLedger } from "@/server/domain/complaint/ledger";
import type { officerStepSchema } from "@/server/domain/complaint/privacy";
import { publicPoint } from "@/server/domain/complaint/public-point";
import { readClock } from "@/server/domain/complaint/sla";
import { notFound } from "@/server/domain/errors";

type Step = z.infer<typeof officerStepSchema>;

/** Everything about one complaint that some audience may know; each output schema then keeps its own part. */
export async function describe(
  db: Database,
  row: ComplaintRow,
  now: Date,
  exactPoint: boolean,
  timeline: Promise<NamedEvent[]> = listNamedEvents(db, row.id),
) {
  const [events, lineage, category, photos, holder, channels] = await Promise.all([
    timeline,
    row.kelurahanCode ? findLineage(db, row.kelurahanCode) : { kelurahan: null, kecamatan: null, kota: null },
    findCategoryWithGroup(db, row.categoryCode),
    listPhotosOf(db, row.id),
    row.holderUnitId ? findUnit(db, row.holderUnitId) : null,
    listChannels(db),
  ]);
  if (!category) throw notFound();
  const names = await readMentionNames(db, events);
  const ledger = readLedger(events);
  const isCoarse = !exactPoint && category.category.isSensitive;
  return {
    ...row,
    channel: channels.find((channel) => channel.code === row.channelCode)?.name ?? row.channelCode,
    category: { id: category.category.nameId, en: category.category.nameEn },
    group: {
      code: category.group.code,
      name: { id: category.group.nameId, en: category.group.nameEn },
      icon: category.group.icon,
    },
    place: {
      ...lineage,
      kelurahanCode: row.kelurahanCode,
      landmark: isCoarse ? null : row.landmark,
      isNearBorder: row.isNearBorder,
      point: pointOf(row, isCoarse),
      isCoarse,
    },
    holder: holder?.name ?? null,
    coordination: readClock(ledger.coordination, now),
    completion: readClock(ledger.completion, now),
    reportPhotoIds: photos.filter((photo) => photo.kind === "report").map((photo) => photo.id),
    proofPhotoIds: photos.filter((photo) => photo.kind === "proof").map((photo) => photo.id),
    timeline: events.map((event): Step => toStep(event, photos, names)),
    events,
  };
}
export type Description = Awaited<ReturnType<typeof describe>>;

function pointOf({ latitude, longitude }: ComplaintRow, isCoarse: boolean) {
  return latitude === null || longitude === null ? null : publicPoint({ latitude, longitude }, isCoarse);
}

type Photos = Awaited<ReturnType<typeof listPhotosOf>>;

type Names = Awaited<ReturnType<typeof listMentionNames>>;

async function readMentionNames(db: Database, events: readonly NamedEvent[]): Promise<Names> {
  const staffIds = events.flatMap(({ payload }) => payload.mentions ?? []);
  const unitIds = events.flatMap(({ payload }) => payload.mentionedUnitIds ?? []);
  return listMentionNames(db, { staffIds, unitIds });
}

const namesIn = (known: ReadonlyMap<number, string>, ids: readonly number[] = []) =>
  ids.flatMap((id) => known.get(id) ?? []);

function toStep(event: NamedEvent, photos: Photos, { people, units }: Names): Step {
  return {
    at: event.at,
    kind: event.kind,
    status: event.toStatus,
    actorKind: event.actorKind,
    unit: event.unitName,
    toUnit: event.toUnitName,
    note: event.publicNote,
    until: event.payload.until ? new Date(event.payload.until) : null,
    photoIds: photos.filter((photo) => photo.eventId === event.id).map((photo) => photo.id),
    internalNote: event.internalNote,
    staffName: event.staffName,
    mentioned: [
      ...namesIn(people, event.payload.mentions),
      ...namesIn(units, event.payload.mentionedUnitIds),
    ],
    escalation: event.payload.escalation ?? null,
    heldAs: event.payload.burst?.heldAs ?? null,
    endsHold: event.payload.endsHold ?? false,
    toPerson: event.toPersonName,
  };
}
