import type { EventKind } from "../complaint/event";
import { eventFacts, type WebhookGroup } from "../complaint/event-facts";

/** What a subscriber may ask for: groups of public steps. */
export const webhookKinds = [
  "created",
  "moved",
  "noted",
  "closed",
  "reopened",
  "removed",
] as const satisfies readonly WebhookGroup[];
export type WebhookKind = (typeof webhookKinds)[number];

/** Null for a step that the public does not read. */
export function webhookKindOf(kind: EventKind): WebhookKind | null {
  return eventFacts[kind].outside.webhook;
}
