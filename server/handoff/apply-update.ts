import type { Database } from "@/db/database";
import { lockComplaint } from "@/db/queries/complaint/complaints";
import { type KnownHandoff, lockHandoff, setHandoff } from "@/db/queries/handoff/handoffs";
import type { EndpointRow } from "@/db/queries/handoff/unit-endpoints";
import { authorizeSystem } from "@/server/complaint/access";
import { takeMove } from "@/server/complaint/take-move";
import { writeStep } from "@/server/complaint/write-step";
import type { Actor } from "@/server/domain/actor";
import type { PhotoClaim } from "@/server/domain/complaint/input";
import { moveSchema } from "@/server/domain/complaint/input";
import type { Action, Status } from "@/server/domain/complaint/status";
import { DomainError } from "@/server/domain/errors";
import { planUpdate } from "@/server/domain/open311/plan-update";
import type { Remote } from "@/server/domain/open311/remote";
import { fetchProof } from "./fetch-proof";
import type { PullContext } from "./pull-context";

const longestNote = 2_000;
const wordlessResult = "Selesai menurut sistem unit.";

/**
 * Applies an update of a unit's own system: its text as a note, its status by ordinary moves in the unit's name.
 * A refused move is stored as a conflict until the next update. An interrupted run repeats no note.
 */
export async function applyUpdate(
  context: PullContext,
  endpoint: EndpointRow,
  known: KnownHandoff,
  remote: Remote,
): Promise<void> {
  const { db } = context;
  const { handoff, status, holderUnitId } = known;
  if (handoff.remoteStatus === remote.status && handoff.remoteNotes === remote.notes) return;
  const here = { status, isHeldByUnit: holderUnitId === handoff.unitId };
  const proof =
    remote.status === "closed" && here.isHeldByUnit
      ? await fetchProof(context, endpoint, handoff, remote)
      : null;
  const plan = planUpdate(handoff, remote, here, proof !== null);
  const actor: Actor = { kind: "system", forUnitId: handoff.unitId };
  if (plan.note !== null) await writeNote(db, known, actor, plan.note, context.now);
  const refused = await tryMoves(context, known, actor, plan.moves, { proof, remote });
  const problem = refused ?? plan.conflict;
  await setHandoff(db, handoff.id, {
    remoteStatus: remote.status,
    remoteNotes: remote.notes,
    remoteChangedAt: remote.updatedAt,
    remoteMediaUrl: remote.mediaUrl,
    ...(problem ? { state: "conflict" as const, lastError: problem } : {}),
  });
}

/** Appends the note and marks it as known, in one transaction. */
function writeNote(db: Database, { handoff, code }: KnownHandoff, actor: Actor, note: string, now: Date) {
  return db.transaction(async (tx) => {
    const row = await lockComplaint(tx, code);
    const locked = await lockHandoff(tx, handoff.id);
    if (!row || !locked || locked.remoteNotes === note) return;
    const publicNote = note.slice(0, longestNote);
    await writeStep(tx, { ...authorizeSystem(row, "endpoint_update"), actor, now, publicNote });
    await setHandoff(tx, handoff.id, { remoteNotes: note });
  });
}

type Result = { proof: PhotoClaim | null; remote: Remote };

/** Returns null, or why a move was refused. */
async function tryMoves(
  { db, now, locate }: PullContext,
  { code, status }: KnownHandoff,
  actor: Actor,
  moves: readonly Action[],
  { proof, remote }: Result,
): Promise<string | null> {
  let expectedStatus: Status = status;
  try {
    for (const action of moves) {
      const claim =
        action === "resolve"
          ? {
              photos: proof ? [proof] : [],
              publicNote: remote.notes?.slice(0, longestNote) ?? wordlessResult,
            }
          : {};
      const input = moveSchema.parse({ code, action, expectedStatus, ...claim });
      expectedStatus = (await takeMove({ db, actor, now, locate }, input)).status;
    }
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}
