import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../../database";
import { complaint, complaintEvent, photo } from "../../schema";
import type { PlannedPhoto } from "./photo-plan";

export type PhotoOwner = { complaintId: number; eventId: number; at: Date };

/** The event that each planned photo belongs to: the submission, or the claim that names it. */
export async function findPhotoOwners(
  db: Database,
  planned: readonly PlannedPhoto[],
): Promise<Map<string, PhotoOwner>> {
  const codes = [...new Set(planned.map(({ code }) => code))];
  if (codes.length === 0) return new Map();
  const { id: eventId, complaintId, at, kind, payload } = complaintEvent;
  const events = await db
    .select({ eventId, complaintId, at, kind, payload, code: complaint.code })
    .from(complaintEvent)
    .innerJoin(complaint, eq(complaint.id, complaintEvent.complaintId))
    .where(inArray(complaint.code, codes))
    .orderBy(asc(complaintEvent.id));
  const reports = new Map(
    events.filter((event) => event.kind === "submit").map((event) => [event.code, event]),
  );
  const proofs = new Map(
    events.flatMap((event) => (event.payload.photoIds ?? []).map((id) => [id, event] as const)),
  );
  const owners = planned.map(
    (one) => [one.id, one.kind === "report" ? reports.get(one.code) : proofs.get(one.id)] as const,
  );
  return new Map(owners.flatMap(([id, owner]) => (owner ? [[id, owner]] : [])));
}

/** Their rows, once their files are there. */
export async function insertPhotos(db: Database, rows: (typeof photo.$inferInsert)[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 500) {
    await db.insert(photo).values(rows.slice(start, start + 500));
  }
}
