import { createHash, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { listUnitScope } from "@/db/queries/staff/units";
import type { StaffSession } from "@/server/auth/actor";
import type { StaffActor } from "@/server/domain/actor";
import { hours } from "@/server/domain/duration";
import type { Role } from "@/server/domain/staff/role";
import type { Database } from "../database";
import { photo, staff, staffSession, unit } from "../schema";

/** An officer of a unit, as their session returns them. */
export async function hire(db: Database, role: Role, unitCode: string): Promise<StaffActor> {
  const [office] = await db.select().from(unit).where(eq(unit.code, unitCode));
  if (!office) throw new Error(`no unit ${unitCode}`);
  const [person] = await db
    .insert(staff)
    .values({
      email: `${randomUUID()}@contoh.id`,
      name: `Petugas ${role}`,
      passwordHash: "-",
      role,
      unitId: office.id,
    })
    .returning({ id: staff.id });
  if (!person) throw new Error("not hired");
  const areaPrefix = role === "kelurahan" || role === "district" ? office.areaCode : null;
  const unitScope = await listUnitScope(db, office.id);
  return { kind: "staff", staffId: person.id, role, unitId: office.id, unitScope, areaPrefix };
}

/** An unattached photo upload, with its uploader's claim. */
export async function uploadPhoto(db: Database): Promise<{ id: string; token: string }> {
  const claim = { id: randomUUID(), token: randomUUID() };
  const digest = (text: string) => createHash("sha256").update(text).digest();
  await db.insert(photo).values({
    id: claim.id,
    claimHash: digest(claim.token),
    sha256: digest(claim.id),
    dhash: "0".repeat(16),
    sourceMime: "image/jpeg",
    width: 640,
    height: 480,
    byteSize: 1000,
  });
  return claim;
}

/** A session of this officer that runs for twelve hours, as `loadSession` returns it. */
export async function openSession(db: Database, actor: StaffActor, now: Date): Promise<StaffSession> {
  const expiresAt = new Date(now.getTime() + hours(12));
  const [row] = await db
    .insert(staffSession)
    .values({ staffId: actor.staffId, createdAt: now, lastSeenAt: now, expiresAt })
    .returning({ id: staffSession.id });
  if (!row) throw new Error("no session");
  return { id: row.id, actor, name: `Petugas ${actor.role}`, unitName: "Kantor", owesSecondFactor: false };
}
