import { z } from "zod";
import type { Database } from "@/db/database";
import { listVerifierDecisions } from "@/db/queries/complaint/verification";
import type { StaffActor } from "@/server/domain/actor";
import { days } from "@/server/domain/duration";
import { requireVerifier } from "./list-work";

const windowDays = 30;

export const decisionsSchema = z.array(
  z.object({
    staffId: z.number(),
    name: z.string(),
    accepted: z.number(),
    returned: z.number(),
    upheld: z.number(),
    overturned: z.number(),
    isMine: z.boolean(),
  }),
);

/** Each verifier's decisions in the last 30 days, and how many of their acceptances a second look overturned. */
export async function measureDecisions({ db, actor, now }: { db: Database; actor: StaffActor; now: Date }) {
  requireVerifier(actor);
  const rows = await listVerifierDecisions(db, new Date(now.getTime() - days(windowDays)));
  return rows.map((row) => ({ ...row, isMine: row.staffId === actor.staffId }));
}
