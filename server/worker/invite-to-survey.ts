import type { Database } from "@/db/database";
import { env } from "@/server/env";
import { inviteSome } from "@/server/survey/invite";

const batches = 20;

/** Invites in batches; the rest is left to the next run. */
export async function inviteToSurvey(context: { db: Database; now: Date }): Promise<void> {
  let position: Awaited<ReturnType<typeof inviteSome>> = null;
  for (let batch = 0; batch < batches; batch += 1) {
    position = await inviteSome({ ...context, secretKey: env.SECRET }, position);
    if (position === null) return;
  }
}
