import type { Database, Transaction } from "@/db/database";
import { findUnitByCode } from "@/db/queries/staff/units";
import { lockInvitationsOf, type NewInvitation, putInvitations } from "@/db/queries/survey/invitations";
import { listEnded, lockSweep, type SweepPosition, setSweep } from "@/db/queries/survey/sweep";
import { addToTallies, type TallyRow } from "@/db/queries/survey/tallies";
import { minutes } from "@/server/domain/duration";
import { quarterOf, quarterStart } from "@/server/domain/survey/quarter";
import { countsLength, profileCells } from "@/server/domain/survey/tally";
import { hashToken, invitationToken } from "./token";

/** The unit rated for complaints that no unit held: the one that rejects at the intake desk. */
const intakeDesk = "biro-pemerintahan";
const batch = 500;
/** An end is committed a moment after its own time; so much of the past is read again. */
const overlapMs = minutes(10);

type Context = { db: Database; now: Date; secretKey: string };

/**
 * Invites the reporters of the next 500 complaints that ended, from this quarter's first moment on. Returns the next
 * position, or null when all are invited. Safe to repeat, to kill and to run concurrently.
 */
export function inviteSome(context: Context, from: SweepPosition | null): Promise<SweepPosition | null> {
  const { db, now } = context;
  return db.transaction(async (tx) => {
    const kept = await lockSweep(tx, quarterStart(quarterOf(now)));
    const ended = await listEnded(tx, from ?? kept, batch);
    await invite(tx, context, ended);
    const last = ended.at(-1);
    if (!last) return null;
    const looked = { at: last.endedAt, complaintId: last.id };
    const settled = { at: new Date(now.getTime() - overlapMs), complaintId: 0 };
    const next = looked.at < settled.at ? looked : settled;
    if (next.at > kept.at) await setSweep(tx, next);
    return ended.length === batch ? looked : null;
  });
}

type EndedComplaints = Awaited<ReturnType<typeof listEnded>>;

async function invite(tx: Transaction, { now, secretKey }: Context, ended: EndedComplaints): Promise<void> {
  if (ended.length === 0) return;
  const desk = await findUnitByCode(tx, intakeDesk);
  const known = await lockInvitationsOf(
    tx,
    ended.map(({ id }) => id),
  );
  const before = new Map(known.map((row) => [row.complaintId, row]));
  const owed = ended.flatMap(({ id, unitId, endedAt, reopenCount }): NewInvitation[] => {
    const old = before.get(id);
    const unit = unitId ?? desk?.id;
    if (unit === undefined) return [];
    if (old && (old.answeredOn !== null || (old.unitId === unit && old.reopenCount === reopenCount)))
      return [];
    const tokenHash = new Uint8Array(hashToken(invitationToken(secretKey, id)));
    const quarter = quarterOf(endedAt);
    return [{ complaintId: id, tokenHash, unitId: unit, quarter, endedAt, reopenCount, sentAt: now }];
  });
  await putInvitations(tx, owed);
  const moved = owed.flatMap(({ complaintId }) => before.get(complaintId) ?? []);
  await addToTallies(tx, countInvited(owed, moved));
}

type Place = { quarter: string; unitId: number };

/** One row for each unit and quarter that gained or lost invitations. */
function countInvited(gained: readonly Place[], lost: readonly Place[]): TallyRow[] {
  const changes = new Map<string, Place & { invited: number }>();
  const count = ({ quarter, unitId }: Place, change: number) => {
    const key = `${quarter}:${unitId}`;
    const one = changes.get(key) ?? { quarter, unitId, invited: 0 };
    changes.set(key, { ...one, invited: one.invited + change });
  };
  for (const place of gained) count(place, 1);
  for (const place of lost) count(place, -1);
  const nothing = { answered: 0, respondents: 0, total: 0, squares: 0 };
  const zeros = () => ({
    counts: Array<number>(countsLength).fill(0),
    profiles: Array<number>(profileCells.length).fill(0),
  });
  return [...changes.values()].map((change) => ({ ...change, ...nothing, ...zeros() }));
}
