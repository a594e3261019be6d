import {
  insertLimit,
  type LimitKind,
  type LimitRow,
  lockLimits,
  setLimitEnd,
} from "@/db/queries/admin/limits";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { jakartaDay } from "@/server/domain/calendar";
import { invalid } from "@/server/domain/errors";
import { placeVersion } from "@/server/domain/validity";

type NewLimit<Kind extends LimitKind> = Omit<LimitRow<Kind>, "id" | "validTo"> & { reason: string | null };

/**
 * Adds a version of a limit from its first day on: ends those of the same kind and weight; decisions made by them
 * stay.
 * @throws INVALID valid_from_past
 */
export async function addLimit<Kind extends LimitKind>(
  context: AdminContext,
  kind: Kind,
  { reason, ...limit }: NewLimit<Kind>,
): Promise<void> {
  const { validFrom } = limit;
  if (validFrom < jakartaDay(context.now)) throw invalid("valid_from_past");
  await context.db.transaction(async (tx) => {
    const alike = (await lockLimits(tx, kind)).filter((one) => weightOf(one) === weightOf(limit));
    const { validTo, replaced } = placeVersion(alike, validFrom);
    for (const { id } of replaced) await setLimitEnd(tx, kind, id, validFrom);
    const after = { ...limit, validTo } as unknown as Omit<LimitRow<Kind>, "id">;
    const key = await insertLimit(tx, kind, after);
    const [before = null] = replaced;
    await recordChange(tx, context, { entity: kind, key, before, after, reason });
  });
}

const weightOf = (limit: object) => ("weight" in limit ? limit.weight : null);
