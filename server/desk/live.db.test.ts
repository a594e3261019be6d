import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { openSession } from "@/db/testing/factories";
import { noon, openWorld, type World } from "@/db/testing/world";
import type { StaffActor } from "@/server/domain/actor";
import { minutes, seconds } from "@/server/domain/duration";
import { getLive } from "./http";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function listen(actor: StaffActor, beat = minutes(1)) {
  const session = await openSession(world.db, actor, new Date());
  const leaving = new AbortController();
  const request = new Request("http://localhost/api/desk/live", { signal: leaving.signal });
  const answer = await getLive({ db: world.db, sql: world.sql, session, beat }, request);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  const read = (async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      heard += part.value;
  })();
  const until = async (word: string) => {
    await vi.waitFor(() => expect(heard).toContain(word), { timeout: seconds(5) });
    return heard;
  };
  return { session, until, read, leave: () => leaving.abort(), heard: () => heard };
}

it("a change is sent to the officers concerned, by number and kind alone", async () => {
  const [own, office, stranger] = await Promise.all([
    listen(world.staff.kelurahan),
    listen(world.staff.verifier),
    listen(world.staff.agency),
  ]);
  const { code } = await world.submit({ contact: { name: "Siti Tertanam", phone: "081299988877" } });
  expect(await own.until(code)).toContain(`"code":"${code}","kind":"submit"`);
  await world.move(world.staff.kelurahan, code, "coordinate", 1, {
    unitId: await world.unitId("dinas-bina-marga"),
  });
  expect(await stranger.until("coordinate")).toMatch(/"kind":"coordinate"/);
  expect(stranger.heard()).not.toContain("submit");
  expect(await office.until("coordinate")).toContain(code);
  expect(own.heard()).not.toMatch(/Tertanam|0812|Gambir|units|area/);
  for (const one of [own, office, stranger]) one.leave();
  await own.read;
});

it("a change of a confidential complaint is sent only to officers who may know of it", async () => {
  const [own, inspector] = await Promise.all([
    listen(world.staff.kelurahan),
    listen(world.staff.inspectorate),
  ]);
  const hidden = await world.submit({ categoryCode: "pungutan-liar" });
  const open = await world.submit();
  expect(await inspector.until(hidden.code)).toContain(hidden.code);
  expect(await own.until(open.code)).not.toContain(hidden.code);
  for (const one of [own, inspector]) one.leave();
});

it("the live stream ends with the session", async () => {
  const line = await listen(world.staff.district, 50);
  await line.until("still here");
  await world.sql`update staff_session set revoked_at = now() where id = ${line.session.id}`;
  expect(await line.until("bye")).toContain("event: bye");
  await line.read;
});

it("the live stream is refused while a required second factor is missing, and ends when one is required", async () => {
  const { session, until, read } = await listen(world.staff.governor, 50);
  await until("still here");
  const owing = { ...session, owesSecondFactor: true };
  const request = new Request("http://localhost/api/desk/live");
  const refused = await getLive({ db: world.db, sql: world.sql, session: owing }, request);
  expect([refused.status, await refused.json()]).toMatchObject([403, { error: "second_factor_owed" }]);
  await world.sql`insert into role_policy (role, requires_second_factor) values ('governor', true)
    on conflict (role) do update set requires_second_factor = true`;
  onTestFinished(async () => {
    await world.sql`delete from role_policy where role = 'governor'`;
  });
  await until("event: bye");
  await read;
});

it("the live stream is refused without a session", async () => {
  const request = new Request("http://localhost/api/desk/live");
  const answer = await getLive({ db: world.db, sql: world.sql, session: null }, request);
  expect(answer.status).toBe(401);
});

it("two officers on one complaint see each other, and officers of other units do not", async () => {
  const { code } = await world.submit();
  const line = await listen(world.staff.district);
  const tab = "0b8f3a3e-7f0f-4f4e-9d5f-0a1b2c3d4e5f";
  const other = "1b8f3a3e-7f0f-4f4e-9d5f-0a1b2c3d4e5f";
  const first = await world.callAs(world.staff.kelurahan);
  const second = await world.callAs(world.staff.district, noon);
  const agency = await world.callAs(world.staff.agency);
  expect(await first.complaint.lookAt({ code, tab, isTyping: true })).toEqual([]);
  expect(await line.until("presence")).toContain(code);
  expect(await second.complaint.lookAt({ code, tab: other, isTyping: false })).toMatchObject([
    { name: "Petugas kelurahan", isTyping: true },
  ]);
  await first.complaint.lookAway({ code, tab });
  expect(await second.complaint.lookAt({ code, tab: other, isTyping: false })).toEqual([]);
  await expect(agency.complaint.lookAt({ code, tab, isTyping: false })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  line.leave();
});
