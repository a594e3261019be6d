import type { EventKind } from "../complaint/event";

/** What a subscriber may ask for: groups of public steps. */
export const webhookKinds = ["created", "moved", "noted", "closed", "reopened", "removed"] as const;
export type WebhookKind = (typeof webhookKinds)[number];

const closing: readonly EventKind[] = ["confirm", "reject", "lapse", "merge"];
const reopening: readonly EventKind[] = ["reopen", "revoke", "appeal", "unmerge"];

/** Of a step that the public reads. */
export function webhookKindOf(kind: EventKind): WebhookKind {
  if (kind === "submit") return "created";
  if (kind === "remove" || kind === "withdraw") return "removed";
  if (closing.includes(kind)) return "closed";
  if (reopening.includes(kind)) return "reopened";
  return kind === "note" || kind === "external" ? "noted" : "moved";
}
