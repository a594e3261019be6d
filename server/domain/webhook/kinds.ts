import type { EventKind } from "../complaint/event";
import { eventFacts, type WebhookGroup } from "../complaint/event-facts";

/** Groups of public events that a webhook may subscribe to. */
export const webhookKinds = [
  "created",
  "moved",
  "noted",
  "closed",
  "reopened",
  "removed",
] as const satisfies readonly WebhookGroup[];
export type WebhookKind = (typeof webhookKinds)[number];

/** Null for an event that is not public. */
export function webhookKindOf(kind: EventKind): WebhookKind | null {
  return eventFacts[kind].outside.webhook;
}
