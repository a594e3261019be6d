import { afterAll, beforeAll, expect, it } from "vitest";
import { type SharedTable, snapshotRows } from "./snapshot-rows";
import { until } from "./until";
import { after, openWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const read = async (table: SharedTable) =>
  (await world.sql`select to_jsonb(t)::text as row from ${world.sql(table)} t order by 1`).map(
    ({ row }) => row,
  );

it("brings changed, new and removed rows back as they were", async () => {
  const before = await read("sla_rule");
  const putBack = await snapshotRows(world.sql, ["sla_rule"]);
  const { admin } = await world.callAs(world.staff.administrator, after(1));
  const rule = { weight: "medium", coordinationMinutes: 1, completionMinutes: 2, basis: "Uji" } as const;
  await admin.sla.add({ ...rule, calendar: { kind: "calendar_hours" }, validFrom: "2026-11-25" });
  await world.sql`delete from sla_rule where weight = 'light'`;
  expect(await read("sla_rule")).not.toEqual(before);
  await putBack();
  expect(await read("sla_rule")).toEqual(before);
});

it("brings a row back whose number others hold, and a row of bytes", async () => {
  const { code } = await world.submit();
  await world.sql`insert into channel_account values ('sms_1708', true, '\\x00ff', null, ${after(1)})`;
  const before = await Promise.all([read("unit"), read("channel_account")]);
  const putBack = await snapshotRows(world.sql, ["unit", "channel_account"]);
  await world.sql`update unit set valid_to = '2026-11-01' where code like 'kelurahan-%'`;
  await world.sql`update channel_account set sealed = '\\x01'`;
  await putBack();
  expect(await Promise.all([read("unit"), read("channel_account")])).toEqual(before);
  expect((await world.row(code)).code).toBe(code);
});

it("lets a second caller wait until the first has put its table back", async () => {
  const order: string[] = [];
  const putBack = await snapshotRows(world.sql, ["holiday"]);
  const second = snapshotRows(world.sql, ["holiday"]).then((undo) => {
    order.push("second keeps");
    return undo();
  });
  await until("one waits for a lock", async () => {
    const [row] = await world.sql`
      select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    return row?.n === 1;
  });
  order.push("first puts back");
  await putBack();
  await second;
  expect(order).toEqual(["first puts back", "second keeps"]);
});
