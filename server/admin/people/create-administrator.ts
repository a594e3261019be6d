import { randomBytes } from "node:crypto";
import type { Database } from "@/db/database";
import { insertAdminChange } from "@/db/queries/admin/admin-changes";
import { insertPerson } from "@/db/queries/staff/people";
import { findStaffByEmail } from "@/db/queries/staff/staff";
import { findUnitByCode } from "@/db/queries/staff/units";
import { hashPassword } from "@/server/auth/password";
import type { AdministratorInput } from "@/server/domain/admin/person";
import { conflict, invalid } from "@/server/domain/errors";

/**
 * Makes an administrator without an invitation, for those who run programs on the server: the first one has nobody
 * to invite them. Recorded in the audit log. Returns the password, which is stored nowhere.
 * @throws CONFLICT email_taken · INVALID unit_unknown
 */
export async function createAdministrator(
  { db, now }: { db: Database; now: Date },
  { email, name, unitCode }: AdministratorInput,
): Promise<{ password: string }> {
  const password = randomBytes(18).toString("base64url");
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    if (await findStaffByEmail(tx, email)) throw conflict("email_taken");
    const office = await findUnitByCode(tx, unitCode);
    if (!office) throw invalid("unit_unknown");
    const person = { email, name, role: "administrator", unitId: office.id } as const;
    const id = await insertPerson(tx, { ...person, passwordHash, createdAt: now });
    await insertAdminChange(tx, {
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
