import type { RawSql } from "@/db/database";
import { isOpenSql } from "@/db/predicates";

/** Moves all cursors to where a worker that kept up would be. */
export async function settleWorker(sql: RawSql): Promise<void> {
  // No worker ever ran in a made city: ours would notify, learn and escalate five years at once and use a core of the
  // measurement. Copies have no messages, so no message cursor is moved.
  await sql.begin(async (tx) => {
    await tx`update notification_outbox set xid = event_horizon(), event_id = 0`;
    await tx`
      insert into place_learning (id, xid, event_id, relearnt_at)
      select id, event_horizon(), 0, now() from generate_series(1, 2) as id
      on conflict (id) do update set xid = excluded.xid, event_id = 0, relearnt_at = now()`;
    await tx`update message_limit set valid_from = '9999-01-01'`;
    await tx`
      insert into escalation (complaint_id, step_id, deadline, at)
      select c.id, s.id, due.deadline, now()
      from complaint c cross join escalation_step s
      cross join lateral (select distinct unnest(array[c.completion_due_at, c.coordination_due_at]) as deadline) as due
      where ${tx.unsafe(isOpenSql("c"))}
      on conflict do nothing`;
  });
}
