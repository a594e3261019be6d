import type { Database } from "@/db/database";
import { listNamedRequests } from "@/db/queries/open311/requests";
import type { WebhookToSend } from "@/db/queries/open311/webhooks";
import { concealsComplaint } from "@/server/domain/complaint/event-facts";
import { toPublicText } from "@/server/domain/masking/public-text";
import { writeMoment } from "@/server/domain/open311/moment";
import { toServiceRequest } from "@/server/domain/open311/request";
import { webhookKindOf } from "@/server/domain/webhook/kinds";
import { loadCity } from "../city/names";

type Context = { db: Database; now: Date; publicUrl: string };

/**
 * The payload of an event for a webhook: the event, and the request as Open311 shows it now. For a removed complaint
 * only its number, so that copies can be removed too. Null when it is not public any more.
 */
export async function composeWebhook(
  { db, now, publicUrl }: Context,
  { id, ...step }: WebhookToSend,
): Promise<string | null> {
  const kind = webhookKindOf(step.kind);
  const head = { id, kind, created_at: writeMoment(step.at.getTime()), service_request_id: step.code };
  const isRead = step.isPublic || concealsComplaint(step.kind);
  if (!kind || !isRead || step.isConfidential) return null;
  if (kind === "removed") return JSON.stringify({ ...head, step: null, request: null });
  const [row] = await listNamedRequests(db, [step.code]);
  if (!row) return null;
  const { names } = await loadCity(db, now);
  return JSON.stringify({
    ...head,
    step: {
      action: step.kind,
      status_code: step.toStatus,
      unit: step.unitName,
      note: toPublicText(step.publicNote),
    },
    request: toServiceRequest(row, names, { publicUrl, now, isExtended: true }),
  });
}
