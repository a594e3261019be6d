import type { Database } from "@/db/database";
import { listRoleFigures } from "@/db/queries/staff/people";
import { requiresSecondFactor } from "@/db/queries/staff/second-factors";
import { roles } from "@/server/domain/staff/role";

/** Every role: how many officers have it, how many of them have a second factor, and whether it is required. */
export async function listRoles({ db }: { db: Database }) {
  const figures = new Map((await listRoleFigures(db)).map((row) => [row.role, row]));
  return Promise.all(
    roles.map(async (role) => ({
      role,
      people: figures.get(role)?.people ?? 0,
      enrolled: figures.get(role)?.enrolled ?? 0,
      requiresSecondFactor: await requiresSecondFactor(db, role),
    })),
  );
}
