import type { Transaction } from "@/db/database";
import { complaintEvent } from "@/db/schema";
import type { ComplaintEvent } from "@/server/domain/complaint/event";

type NewEvent = ComplaintEvent & { complaintId: number };

/** Appends to the timeline; returns the new ids in the order given. */
export async function insertEvents(tx: Transaction, events: readonly NewEvent[]): Promise<number[]> {
  const rows = await tx
    .insert(complaintEvent)
    .values([...events])
    .returning({ id: complaintEvent.id });
  return rows.map((row) => row.id);
}
