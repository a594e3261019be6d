import type { Database } from "@/db/database";
import { findStaffByEmail, insertStaffSession } from "@/db/queries/staff/staff";
import { findUnit, listUnitScope } from "@/db/queries/staff/units";
import { openLocator } from "@/server/area/locate";
import type { StaffActor } from "@/server/domain/actor";
import { hours } from "@/server/domain/duration";
import { createCaller } from "@/server/trpc/root";

/** The typed API of an officer, without HTTP. */
export type Desk = { actor: StaffActor; api: ReturnType<typeof createCaller> };
export type Office = Record<"kelurahan" | "agency" | "verifier", Desk>;

const accounts = { kelurahan: "kelurahan", agency: "binamarga", verifier: "biro" } as const;

/** Three officers: of a kelurahan, of a Dinas with units below it, and of Biro over the whole city. */
export async function openOffice(db: Database): Promise<Office> {
  const [kelurahan, agency, verifier] = await Promise.all([
    openDesk(db, accounts.kelurahan),
    openDesk(db, accounts.agency),
    openDesk(db, accounts.verifier),
  ]);
  return { kelurahan, agency, verifier };
}

async function openDesk(db: Database, local: string): Promise<Desk> {
  const person = await findStaffByEmail(db, `${local}@demo.cepatrespon.example`);
  const unit = person ? await findUnit(db, person.unitId) : null;
  if (!person || !unit) throw new Error(`nobody is ${local}`);
  const actor: StaffActor = {
    kind: "staff",
    staffId: person.id,
    role: person.role,
    unitId: unit.id,
    unitScope: await listUnitScope(db, unit.id),
    areaPrefix: person.role === "kelurahan" ? unit.areaCode : null,
  };
  const now = new Date();
  const expiresAt = new Date(now.getTime() + hours(12));
  const id = await insertStaffSession(db, { staffId: person.id, createdAt: now, expiresAt, userAgent: null });
  const session = { id, actor, name: person.name, unitName: unit.name, owesSecondFactor: false };
  const rest = {
    locate: openLocator(db),
    secretKey: "key of the benchmark",
    reporterKeys: [],
    linkKeys: {},
    surveyPass: null,
    solution: null,
    address: "local",
  };
  return { actor, api: createCaller({ db, actor, session, now, ...rest }) };
}
