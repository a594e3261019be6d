import type { Action, Status } from "../complaint/status";
import type { Remote } from "./remote";

type KnownRemote = { remoteStatus: "open" | "closed" | null; remoteNotes: string | null };
type Here = { status: Status; isHeldByUnit: boolean };

/**
 * The plan to apply an update of a unit's system: a public note, moves in order, and a conflict when our rules forbid
 * it. A closing needs a photo, as from any officer.
 */
export type UpdatePlan = {
  note: string | null;
  moves: Action[];
  conflict: "held_elsewhere" | "photo_missing" | "reopened_there" | null;
};

const beforeWork: readonly Status[] = ["waiting", "coordinated", "delegated"];
const atWork: readonly Status[] = ["in_progress", "scheduled"];
const nothing: UpdatePlan = { note: null, moves: [], conflict: null };

export function planUpdate(known: KnownRemote, remote: Remote, here: Here, hasPhoto: boolean): UpdatePlan {
  const wasTouched = remote.status === "closed" || hasChanged(remote);
  const isNews = remote.notes !== known.remoteNotes && wasTouched;
  if (!isNews && remote.status === (known.remoteStatus ?? "open")) return nothing;
  const isOver = !beforeWork.includes(here.status) && !atWork.includes(here.status);
  if (!here.isHeldByUnit || isOver) return planElsewhere(known, remote, here);
  const note = isNews ? remote.notes : null;
  const start: Action[] = beforeWork.includes(here.status) ? ["start"] : [];
  if (remote.status === "open") return { note, moves: start, conflict: null };
  return hasPhoto
    ? { note: null, moves: [...start, "resolve"], conflict: null }
    : { note, moves: start, conflict: "photo_missing" };
}

/** The unit has handed it on, or claimed it done already: only contradictions are noted. */
function planElsewhere(known: KnownRemote, remote: Remote, { isHeldByUnit }: Here): UpdatePlan {
  if (known.remoteStatus === "closed" && remote.status === "open")
    return { ...nothing, conflict: "reopened_there" };
  return isHeldByUnit || remote.status === "open" ? nothing : { ...nothing, conflict: "held_elsewhere" };
}

/** Whether it changed there since it arrived. */
function hasChanged({ requestedAt, updatedAt }: Remote): boolean {
  return requestedAt !== null && updatedAt !== null && updatedAt.getTime() > requestedAt.getTime();
}
