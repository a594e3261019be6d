import { putRolePolicy, requiresSecondFactor } from "@/db/queries/staff/second-factors";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { Role } from "@/server/domain/staff/role";

type Policy = { role: Role; requiresSecondFactor: boolean; reason: string | null };

/** Whether the people of a role must have a second factor; who has none is led to it before anything else. */
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
