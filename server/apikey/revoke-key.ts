import { lockApiKey, setApiKeyRevoked } from "@/db/queries/admin/api-keys";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { conflict, notFound } from "@/server/domain/errors";

/** Revokes a key, and ends its webhooks' deliveries. @throws NOT_FOUND · CONFLICT key_revoked */
export async function revokeKey(context: AdminContext, { id }: { id: number }): Promise<void> {
  await context.db.transaction(async (tx) => {
    const row = await lockApiKey(tx, id);
    if (!row) throw notFound();
    if (row.revokedAt) throw conflict("key_revoked");
    await setApiKeyRevoked(tx, id, context.now);
    await recordChange(tx, context, {
      entity: "api_key",
      key: id,
      before: { name: row.name, scopes: row.scopes },
      after: null,
      reason: null,
    });
  });
}
