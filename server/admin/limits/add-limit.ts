import {
  insertExtensionLimit,
  insertHandOverLimit,
  insertKeepingLimit,
  lockExtensionLimits,
  lockHandOverLimits,
  lockKeepingLimits,
  setExtensionLimitEnd,
  setHandOverLimitEnd,
  setKeepingLimitEnd,
} from "@/db/queries/limits";
import type {
  AddExtensionLimitInput,
  AddHandOverLimitInput,
  AddKeepingLimitInput,
} from "@/server/domain/admin/limits";
import { jakartaDay } from "@/server/domain/calendar";
import { invalid } from "@/server/domain/errors";
import { placeVersion } from "@/server/domain/validity";
import { type AdminContext, recordChange } from "../record-change";

/** How much more time may be asked for, from a day on; what was approved stays. @throws INVALID valid_from_past */
export async function addExtensionLimit(
  context: AdminContext,
  { reason, ...limit }: AddExtensionLimitInput,
): Promise<void> {
  if (limit.validFrom < jakartaDay(context.now)) throw invalid("valid_from_past");
  await context.db.transaction(async (tx) => {
    const alike = (await lockExtensionLimits(tx)).filter(({ weight }) => weight === limit.weight);
    const { validTo, replaced } = placeVersion(alike, limit.validFrom);
    for (const one of replaced) await setExtensionLimitEnd(tx, one.id, limit.validFrom);
    const after = { ...limit, validTo };
    const key = await insertExtensionLimit(tx, after);
    const [before = null] = replaced;
    await recordChange(tx, context, { entity: "extension_limit", key, before, after, reason });
  });
}

/** After how many hops Biro arbitrates, from a day on. @throws INVALID valid_from_past */
export async function addHandOverLimit(
  context: AdminContext,
  { reason, ...limit }: AddHandOverLimitInput,
): Promise<void> {
  if (limit.validFrom < jakartaDay(context.now)) throw invalid("valid_from_past");
  await context.db.transaction(async (tx) => {
    const { validTo, replaced } = placeVersion(await lockHandOverLimits(tx), limit.validFrom);
    for (const one of replaced) await setHandOverLimitEnd(tx, one.id, limit.validFrom);
    const after = { ...limit, validTo };
    const key = await insertHandOverLimit(tx, after);
    const [before = null] = replaced;
    await recordChange(tx, context, { entity: "hand_over_limit", key, before, after, reason });
  });
}

/** How long what channels hand over is kept, from a day on. @throws INVALID valid_from_past */
export async function addKeepingLimit(
  context: AdminContext,
  { reason, ...limit }: AddKeepingLimitInput,
): Promise<void> {
  if (limit.validFrom < jakartaDay(context.now)) throw invalid("valid_from_past");
  await context.db.transaction(async (tx) => {
    const { validTo, replaced } = placeVersion(await lockKeepingLimits(tx), limit.validFrom);
    for (const one of replaced) await setKeepingLimitEnd(tx, one.id, limit.validFrom);
    const after = { ...limit, validTo };
    const key = await insertKeepingLimit(tx, after);
    const [before = null] = replaced;
    await recordChange(tx, context, { entity: "keeping_limit", key, before, after, reason });
  });
}
