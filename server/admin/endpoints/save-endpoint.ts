import { listCategories } from "@/db/queries/admin/categories";
import { findEndpoint, putEndpoint } from "@/db/queries/handoff/unit-endpoints";
import { findUnit } from "@/db/queries/staff/units";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { seal } from "@/server/auth/seal";
import { conflict, invalid, notFound } from "@/server/domain/errors";
import type { SaveEndpointInput } from "@/server/domain/open311/endpoint-input";
import { checkOutboundUrl } from "@/server/outbound/fetch-outside";

/**
 * Saves a unit's own Open311 server. Its key is encrypted and never shown; the audit log only says whether it
 * changed.
 * @throws NOT_FOUND · INVALID url_not_https, url_private, category_unknown · CONFLICT system_taken
 */
export async function saveEndpoint(
  { secretKey, ...context }: AdminContext & { secretKey: string },
  { reason, apiKey, isNew, ...settings }: SaveEndpointInput,
): Promise<void> {
  checkOutboundUrl(settings.baseUrl);
  const unit = await findUnit(context.db, settings.unitId);
  if (!unit) throw notFound();
  const known = new Set((await listCategories(context.db)).map(({ code }) => code));
  if (Object.keys(settings.services).some((code) => code !== "*" && !known.has(code)))
    throw invalid("category_unknown");
  await context.db.transaction(async (tx) => {
    const before = await findEndpoint(tx, settings.unitId);
    if (isNew && before) throw conflict("system_taken", { name: before.baseUrl });
    const sealed = apiKey ? { apiKey: seal(secretKey, apiKey, "unit endpoint") } : {};
    await putEndpoint(tx, { ...settings, ...sealed, changedAt: context.now });
    await recordChange(tx, context, {
      entity: "unit_endpoint",
      key: unit.code,
      before: before && withoutKey(before),
      after: { ...settings, isKeyChanged: apiKey !== null },
      reason,
    });
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof findEndpoint>>>;

const withoutKey = ({ unitId, baseUrl, jurisdictionId, services, tellsChanges, isActive }: Row) => ({
  unitId,
  baseUrl,
  jurisdictionId,
  services,
  tellsChanges,
  isActive,
});
