import { randomBytes } from "node:crypto";
import type { Database } from "@/db/database";
import { insertPerson } from "@/db/queries/staff/people";
import { findStaffByEmail } from "@/db/queries/staff/staff";
import { findUnitByCode } from "@/db/queries/staff/units";
import { insertChange } from "@/server/audit/record-change";
import { hashPassword } from "@/server/auth/password";
import { type AdministratorInput, mayServeIn } from "@/server/domain/admin/person";
import { conflict, invalid } from "@/server/domain/errors";

const unitOf = { administrator: "biro-pemerintahan", inspectorate: "inspektorat" } as const;

/**
 * Makes an administrator, or an officer of the Inspektorat, without an invitation, for those who run programs on
 * the server: the first of each have nobody to confirm them. Recorded in the audit log. Returns the password, which is stored nowhere.
 * @throws CONFLICT email_taken · INVALID unit_unknown, role_does_not_fit_unit
 */
export async function createAdministrator(
  { db, now }: { db: Database; now: Date },
  { email, name, role, unitCode = unitOf[role] }: AdministratorInput,
): Promise<{ password: string }> {
  const password = randomBytes(18).toString("base64url");
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    if (await findStaffByEmail(tx, email)) throw conflict("email_taken");
    const office = await findUnitByCode(tx, unitCode);
    if (!office) throw invalid("unit_unknown");
    if (!mayServeIn(role, office.kind)) throw invalid("role_does_not_fit_unit");
    const person = { email, name, role, unitId: office.id };
    const id = await insertPerson(tx, { ...person, passwordHash, createdAt: now });
    await insertChange(tx, {
      at: now,
      staffId: id,
      entity: "staff",
      key: String(id),
      after: { ...person, isActive: true },
      reason: "npm run admin:create",
    });
  });
  return { password };
}
