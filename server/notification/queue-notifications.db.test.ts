import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hire } from "@/db/testing/factories";
import { after, gambirCode, noon, openWorld, type World } from "@/db/testing/world";
import { takeMove } from "@/server/complaint/take-move";
import { moveSchema } from "@/server/domain/complaint/input";
import { queueNotifications } from "./queue-notifications";
import { untilNotified } from "./testing/until-notified";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.sql`delete from stand_in`;
  await world.sql`delete from delivery_item`;
  await world.sql`delete from notification`;
});

const tell = (hours = 0) => untilNotified(world, after(hours));

async function toldOf(code: string): Promise<string[]> {
  const rows = await world.sql`
    select s.role, n.reason, f.role as for from notification n join complaint c on c.id = n.complaint_id
    join staff s on s.id = n.staff_id left join staff f on f.id = n.for_staff_id
    where c.code = ${code} order by n.id`;
  return rows.map((row) => `${row.role}: ${row.reason}${row.for ? ` for ${row.for}` : ""}`);
}

async function itemsOf(code: string) {
  return world.sql<{ role: string; means: string; dueAt: Date }[]>`
    select s.role, i.means, i.due_at as "dueAt" from delivery_item i join notification n on n.id = i.notification_id
    join complaint c on c.id = n.complaint_id join staff s on s.id = i.staff_id
    where c.code = ${code} order by s.role, i.means`;
}

describe("an event notifies", () => {
  it("the officers of the unit that receives a complaint, and the verifiers of a claim", async () => {
    const { code } = await world.submit();
    await tell();
    expect(await toldOf(code)).toEqual(["kelurahan: arrived"]);
    await world.move(world.staff.kelurahan, code, "start", 1);
    await world.move(world.staff.kelurahan, code, "resolve", 2, await world.proof());
    await world.move(world.staff.verifier, code, "return", 3, { publicNote: "Foto kurang jelas." });
    await tell(3);
    expect(await toldOf(code)).toEqual(["kelurahan: arrived", "verifier: claimed", "kelurahan: returned"]);
  });

  it("once, however often and by however many workers it is read", async () => {
    const { code } = await world.submit();
    await Promise.all([queueNotifications(world.context()), queueNotifications(world.context())]);
    await tell();
    await world.sql`update notification_outbox set xid = '0', event_id = 0`;
    await tell();
    expect(await toldOf(code)).toEqual(["kelurahan: arrived"]);
  });

  it("after its transaction has ended, and is not lost", async () => {
    const { code } = await world.submit();
    await tell();
    const { id } = await world.row(code);
    const slow = await world.sql.reserve();
    await slow`begin`;
    await slow`
      insert into complaint_event (complaint_id, kind, at, from_status, to_status, actor_kind, payload)
      values (${id}, 'note', ${after(1)}, 'waiting', 'waiting', 'reporter', '{}')`;
    const other = await world.submit({}, after(1));
    await queueNotifications(world.context(after(1)));
    expect(await toldOf(other.code)).toEqual([]);
    await slow`commit`;
    slow.release();
    await tell(1);
    expect(await toldOf(code)).toEqual(["kelurahan: arrived", "kelurahan: answered"]);
    expect(await toldOf(other.code)).toEqual(["kelurahan: arrived"]);
  });

  it("the officer who made the request, when it is decided, and never the one who decided", async () => {
    const { code } = await world.submit();
    const unitId = await world.unitId("dinas-bina-marga");
    await world.move(world.staff.kelurahan, code, "coordinate", 1, { unitId });
    await world.move(world.staff.agency, code, "request_transfer", 2, { publicNote: "Bukan jalan kami." });
    const elsewhere = await world.unitId("dinas-perhubungan");
    await world.move(world.staff.verifier, code, "transfer", 3, { unitId: elsewhere });
    await tell(3);
    const told = await toldOf(code);
    expect(told).toContain("verifier: asked");
    expect(told).toContain("agency: decided");
    expect(told.filter((line) => line.startsWith("verifier"))).toEqual(["verifier: asked"]);
  });

  it("only officers who may know of a complaint about officials", async () => {
    const { code } = await world.submit({ categoryCode: "pungutan-liar" });
    await tell();
    expect(await toldOf(code)).toEqual(["inspectorate: arrived"]);
  });

  it("nobody when it is older than a week", async () => {
    const { code } = await world.submit({}, after(-24 * 8));
    await tell();
    expect(await toldOf(code)).toEqual([]);
  });
});

describe("a notification", () => {
  it("is sent after quiet hours", async () => {
    const { code } = await world.submit();
    await world.move(world.staff.kelurahan, code, "start", 1);
    await world.move(world.staff.kelurahan, code, "resolve", 2, await world.proof());
    await world.move(world.staff.verifier, code, "return", 10, { publicNote: "Foto kurang jelas." });
    await tell(10);
    expect(await itemsOf(code)).toEqual([{ role: "kelurahan", means: "email", dueAt: after(18) }]);
  });

  it("is pushed only to officers with a device", async () => {
    const { staffId } = world.staff.kelurahan;
    await world.sql`
      insert into push_subscription (staff_id, endpoint, p256dh, auth, created_at)
      values (${staffId}, 'https://push.example/1', 'k', 'a', ${noon})`;
    const { code } = await world.submit();
    await tell();
    expect(await itemsOf(code)).toEqual([{ role: "kelurahan", means: "push", dueAt: noon }]);
    await world.sql`delete from push_subscription`;
  });

  it("is sent by the channels that the officer chose", async () => {
    const { staffId } = world.staff.kelurahan;
    await world.sql`
      insert into notification_preference (staff_id, choices, digest_minutes, locale, updated_at)
      values (${staffId}, ${world.sql.json({ arrived: ["email"] })}, 0, 'id', ${noon})`;
    const { code } = await world.submit({}, after(10));
    await tell(10);
    expect(await itemsOf(code)).toEqual([{ role: "kelurahan", means: "email", dueAt: after(10) }]);
    await world.sql`delete from notification_preference`;
  });
});

describe("a deputy", () => {
  it("is notified instead of the absent officer, during the absence", async () => {
    const deputy = await hire(world.db, "field", `kelurahan-${gambirCode}`);
    await world.sql`
      insert into stand_in (staff_id, deputy_id, from_at, to_at, created_at)
      values (${world.staff.kelurahan.staffId}, ${deputy.staffId}, ${noon}, ${after(24)}, ${noon})`;
    const { code } = await world.submit({}, after(1));
    await tell(1);
    expect((await toldOf(code)).toSorted()).toEqual(["field: arrived"]);
    const later = await world.submit({}, after(25));
    await tell(25);
    expect((await toldOf(later.code)).toSorted()).toEqual(["field: arrived", "kelurahan: arrived"]);
    await world.sql`update staff set is_active = false where id = ${deputy.staffId}`;
  });

  it("is not notified of a complaint that the deputy may not read", async () => {
    const stranger = await hire(world.db, "agency", "dinas-sosial");
    await world.sql`
      insert into stand_in (staff_id, deputy_id, from_at, to_at, created_at)
      values (${world.staff.kelurahan.staffId}, ${stranger.staffId}, ${noon}, ${after(24)}, ${noon})`;
    const { code } = await world.submit({}, after(1));
    await tell(1);
    expect(await toldOf(code)).toEqual(["kelurahan: arrived"]);
  });
});

it("the reminder of an unopened complaint stays until its unit moves it", async () => {
  const { code } = await world.submit();
  await tell();
  const unopened = async () =>
    (
      await world.sql`select arrived_at from unopened_complaint u join complaint c on c.id = u.complaint_id
        where c.code = ${code}`
    ).map((row) => row.arrived_at);
  expect(await unopened()).toEqual([noon]);
  const input = moveSchema.parse({ code, action: "start", expectedStatus: "waiting" });
  await takeMove({ ...world.context(after(1)), actor: world.staff.kelurahan }, input);
  await tell(1);
  expect(await unopened()).toEqual([]);
});
