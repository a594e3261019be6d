import { putRolePolicy, requiresSecondFactor } from "@/db/queries/staff/second-factors";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { Role } from "@/server/domain/staff/role";

type Policy = { role: Role; requiresSecondFactor: boolean; reason: string | null };

/** Sets whether a role requires a second factor; its officers without one are redirected to the setup. */
export async function setRolePolicy(
  context: AdminContext,
  { role, reason, ...after }: Policy,
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const before = { requiresSecondFactor: await requiresSecondFactor(tx, role) };
    await putRolePolicy(tx, role, after.requiresSecondFactor);
    await recordChange(tx, context, { entity: "role_policy", key: role, before, after, reason });
  });
}
