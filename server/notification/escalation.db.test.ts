import { afterAll, beforeAll, expect, test } from "vitest";
import { hire } from "@/db/testing/factories";
import { after, gambirCode, openWorld, type World } from "@/db/testing/world";
import { escalateDue } from "@/server/complaint/escalate-due";
import { deliverNow } from "@/server/delivery/testing/deliver-now";
import { composeDue } from "./compose-due";
import { notificationQueue, type Send } from "./notification-queue";
import { untilNotified } from "./testing/until-notified";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function climb(hours: number): Promise<void> {
  await untilNotified(world, after(hours));
  await escalateDue(world.context(after(hours)));
  await untilNotified(world, after(hours));
}

const toldOf = async (code: string) =>
  (
    await world.sql`
      select s.role || case when s.is_head then ' head' else '' end as who from notification n
      join complaint c on c.id = n.complaint_id join staff s on s.id = n.staff_id
      where c.code = ${code} and n.reason = 'escalated' order by n.id`
  ).map((row) => row.who);

test("an escalation notifies the third level and beyond, and skips a level without staff", async () => {
  const lurah = await hire(world.db, "kelurahan", `kelurahan-${gambirCode}`);
  await world.sql`update staff set is_head = true where id = ${lurah.staffId}`;
  const { code } = await world.submit();
  for (const hours of [5, 6, 12, 30]) await climb(hours);
  expect(await toldOf(code)).toEqual([
    "kelurahan",
    "kelurahan head",
    "kelurahan head",
    "kelurahan",
    "kelurahan head",
    "kelurahan head",
    "district",
    "verifier",
  ]);
});

test("a complaint that nobody opened is escalated too", async () => {
  const unit = await world.unitId("satpol-pp");
  const { code } = await world.submit({}, after(100));
  await world.move(world.staff.kelurahan, code, "coordinate", 101, { unitId: unit });
  await climb(102);
  const head = await hire(world.db, "agency", "satpol-pp");
  await world.sql`update staff set is_head = true where id = ${head.staffId}`;
  expect(await toldOf(code)).toEqual([]);
  await climb(106);
  const [row] = await world.sql`
    select count(*)::int as count from escalation e join escalation_step s on s.id = e.step_id
    join complaint c on c.id = e.complaint_id where c.code = ${code} and s.trigger = 'unopened'`;
  expect(row?.count).toBe(2);
  expect(await toldOf(code)).toEqual(["agency head", "agency head"]);
});

test("many escalations are sent as one e-mail, and the next e-mail waits for the interval", async () => {
  await world.sql`delete from delivery_item`;
  await world.sql`delete from notification`;
  const officer = await hire(world.db, "subagency", "dinas-bina-marga-31.74");
  const unit = await world.unitId("dinas-bina-marga-31.74");
  await world.sql`update staff set is_head = true where id = ${officer.staffId}`;
  for (let index = 0; index < 60; index += 1) {
    const { code } = await world.submit({}, after(190));
    await world.move(world.staff.kelurahan, code, "coordinate", 191, { unitId: unit });
  }
  await climb(195);
  await composeDue(world.context(after(195)), ["email"]);
  const mails = () => world.sql<{ id: string; items: number }[]>`
    select d.id, count(i.*)::int as items from delivery d join delivery_item i on i.delivery_id = d.id
    where d.staff_id = ${officer.staffId} group by d.id, d.composed_at order by d.composed_at`;
  expect((await mails()).map(({ items }) => items)).toEqual([60]);
  const sent: number[] = [];
  const email: Send = async ({ staffId }, contents) =>
    void (staffId === officer.staffId && sent.push(contents.length));
  for (let times = 0; times < 2; times += 1)
    await deliverNow(world.db, notificationQueue(world.db, { email }), after(195));
  expect(sent).toEqual([60]);
  const late = await world.submit({}, after(191.1));
  await world.move(world.staff.kelurahan, late.code, "coordinate", 191.1, { unitId: unit });
  await untilNotified(world, after(191.1));
  await climb(195.1);
  await composeDue(world.context(after(195.2)), ["email"]);
  expect(await mails()).toHaveLength(1);
  await composeDue(world.context(after(195.3)), ["email"]);
  expect((await mails()).map(({ items }) => items)).toEqual([60, 1]);
});

test("only an urgent escalation level reaches an officer in quiet hours", async () => {
  const officer = await hire(world.db, "subagency", "dinas-bina-marga-31.73");
  await world.sql`update staff set is_head = true where id = ${officer.staffId}`;
  const unit = await world.unitId("dinas-bina-marga-31.73");
  const climbAtNight = async (isUrgent: boolean, hours: number) => {
    await world.sql`update escalation_step set is_urgent = ${isUrgent} where trigger = 'unopened'`;
    const { code } = await world.submit({}, after(hours));
    await world.move(world.staff.kelurahan, code, "coordinate", hours, { unitId: unit });
    await climb(hours + 5);
    const rows = await world.sql`
      select distinct i.due_at as "dueAt" from delivery_item i join notification n on n.id = i.notification_id
      join complaint c on c.id = n.complaint_id
      where c.code = ${code} and n.reason = 'escalated' and n.staff_id = ${officer.staffId}`;
    return rows.map(({ dueAt }) => dueAt);
  };
  expect(await climbAtNight(false, 418)).toEqual([after(426)]);
  expect(await climbAtNight(true, 442)).toEqual([after(447)]);
  const { notification } = await world.callAs(officer, after(460));
  const { preference } = (await notification.desk({})).settings;
  await notification.setPreference({ ...preference, quietFrom: null, quietTo: null });
  expect(await climbAtNight(false, 466)).toEqual([after(471)]);
});
