import { afterAll, beforeAll, expect, test } from "vitest";
import { openBefore } from "./testing/before-migration";

let database: Awaited<ReturnType<typeof openBefore>>;
beforeAll(async () => {
  database = await openBefore("0006_account_mail");
});
afterAll(() => database.close());

test("0006_account_mail keeps queued e-mails to officers, and lets none be without a recipient", async () => {
  await database.sql`insert into unit (code, name, short_name, kind) values ('biro', 'Biro', 'Biro', 'biro')`;
  const [officer] = await database.sql`
    insert into staff (email, name, password_hash, role, unit_id)
    select 'petugas@contoh.id', 'Petugas', '-', 'verifier', id from unit where code = 'biro' returning id`;
  await database.sql`
    insert into delivery (id, staff_id, means, composed_at, due_at)
    select gen_random_uuid(), id, 'email', now(), now() from staff`;
  await database.migrate();
  const rows = await database.sql`
    select state, staff_id as "staffId", account_notice as "accountNotice", invitation_id as "invitationId"
    from delivery`;
  expect(rows).toEqual([{ state: "queued", staffId: officer?.id, accountNotice: null, invitationId: null }]);
  await expect(database.sql`update delivery set staff_id = null`).rejects.toThrow("delivery_recipient");
});
