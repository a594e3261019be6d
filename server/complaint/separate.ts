import type { Transaction } from "@/db/database";
import { type ComplaintRow, lockComplaint, lockDuplicates } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { type Actor, system } from "@/server/domain/actor";
import { type Authorized, authorizeRelease, authorizeSystem } from "./access";
import { writeStep } from "./write-step";

/** Takes a duplicate out of its master, which keeps nothing of it: its clock runs again from its own start. */
export async function releaseFromMaster(
  tx: Transaction,
  { row, actor, now }: { row: Authorized<ComplaintRow>; actor: Actor; now: Date },
): Promise<void> {
  const master = row.masterCode ? await lockComplaint(tx, row.masterCode) : null;
  if (!master) return;
  const payload = { startedAt: await absorbedStart(tx, master, row.code) };
  await writeStep(tx, { ...authorizeRelease(row, master), actor, now, internalNote: row.code, payload });
}

/** Separates duplicates of a complaint from it: each goes on where it was before the merge. */
export async function separateDuplicates(
  tx: Transaction,
  { row, now }: { row: Authorized<ComplaintRow>; now: Date },
  isSeparated: (duplicate: ComplaintRow) => boolean = () => true,
): Promise<void> {
  for (const duplicate of (await lockDuplicates(tx, row.code)).filter(isSeparated)) {
    const payload = { startedAt: await absorbedStart(tx, row, duplicate.code) };
    await writeStep(tx, {
      row,
      kind: "release",
      actor: system,
      now,
      internalNote: duplicate.code,
      payload,
    });
    await writeStep(tx, { ...authorizeSystem(duplicate, "separate"), actor: system, now });
  }
}

async function absorbedStart(tx: Transaction, master: { id: number }, code: string) {
  const absorbed = (await listEvents(tx, master.id)).findLast(
    ({ kind, internalNote }) => kind === "absorb" && internalNote === code,
  );
  return absorbed?.payload.startedAt;
}
