import { afterAll, beforeAll, expect, test } from "vitest";
import { openBefore } from "./testing/before-migration";

let database: Awaited<ReturnType<typeof openBefore>>;
beforeAll(async () => {
  database = await openBefore("0014_redactions");
});
afterAll(() => database.close());

const hidden = "▇▇▇ (disamarkan)";

test("0014_redactions keeps the timeline, and lets a note be masked once its original is sealed", async () => {
  const { sql } = database;
  await sql.unsafe(`
    set session_replication_role = replica;
    insert into complaint_event (complaint_id, kind, at, to_status, actor_kind, public_note, internal_note)
    values (1, 'note', '2026-01-01T00:00:00Z', 'waiting', 'staff', 'Rumah Bu Siti 100%_\\.', 'Kata Bu Siti.');
    set session_replication_role = origin`);
  await database.migrate();
  await expect(sql`update complaint_event set public_note = 'x'`).rejects.toThrow("append-only");
  await expect(sql`delete from complaint_event`).rejects.toThrow("append-only");
  const [note, internal] = [`Rumah ${hidden} 100%_\\.`, `Kata ${hidden}.`];
  await expect(sql`select hide_note(1, 'note', ${note})`).rejects.toThrow("not sealed");
  const hide = (sealed: string, field: string, shown: string | null) =>
    sql.begin(async (tx) => {
      await tx.unsafe("set local session_replication_role = replica");
      await tx`insert into redaction (complaint_id, event_id, hidden_event_id, field, original, at)
        values (1, 1, 1, ${sealed}, 'sealed', '2026-01-02T00:00:00Z')`;
      await tx.unsafe("set local session_replication_role = origin");
      await tx`select hide_note(1, ${field}, ${shown})`;
    });
  await expect(hide("note", "internal", internal)).rejects.toThrow("not sealed");
  await expect(hide("internal", "note", note)).rejects.toThrow("not sealed");
  for (const other of [`Semua beres ${hidden}.`, `Rumah ${hidden} 100__\\.`, `Rumah ${hidden} %.`, null])
    await expect(hide("note", "note", other)).rejects.toThrow("is no masked form");
  await hide("note", "note", note);
  await hide("internal", "internal", internal);
  expect([...(await sql`select public_note, internal_note, kind from complaint_event`)]).toEqual([
    { public_note: note, internal_note: internal, kind: "note" },
  ]);
  await expect(sql`update complaint_event set internal_note = 'x'`).rejects.toThrow("append-only");
});
