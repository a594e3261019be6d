import type { ComplaintEvent } from "./event";

/** What the public does not read: a merge's counterpart names another report; escalations and whose turn it is within a unit are the office's own affair. */
const internalKinds: readonly ComplaintEvent["kind"][] = ["absorb", "release", "escalate", "assign"];

/** Does anybody outside the office read this step? A note counts by its public words alone. */
export function isPublicStep({ kind, publicNote }: Pick<ComplaintEvent, "kind" | "publicNote">): boolean {
  return !internalKinds.includes(kind) && (kind !== "note" || publicNote !== null);
}
