import { afterAll, beforeAll, expect, it } from "vitest";
import { hire } from "@/db/testing/factories";
import { after, openWorld, type World } from "@/db/testing/world";
import { untilNotified } from "@/server/notification/testing/until-notified";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const toldOf = async (code: string) =>
  (
    await world.sql`
      select n.staff_id::int as id from notification n join complaint c on c.id = n.complaint_id
      where c.code = ${code} and n.reason = 'mentioned' order by n.staff_id`
  ).map(({ id }) => id);

it("a note mentions a colleague and a unit, who are notified once each", async () => {
  const { code } = await world.submit();
  const { kelurahan, agency, district, verifier } = world.staff;
  await world.move(kelurahan, code, "coordinate", 1, { unitId: agency.unitId });
  const colleague = await hire(world.db, "agency", "dinas-bina-marga");
  const api = await world.callAs(agency, after(2));
  const offered = await api.complaint.mentionable({ code });
  const ids = offered.map(({ kind, id }) => `${kind} ${id}`);
  expect(ids).toEqual(expect.arrayContaining([`person ${colleague.staffId}`, `unit ${district.unitId}`]));
  expect(ids).toContain(`person ${verifier.staffId}`);
  expect(ids).not.toContain(`person ${agency.staffId}`);
  expect(ids).not.toContain(`person ${world.staff.governor.staffId}`);
  await api.complaint.note({
    code,
    publicNote: null,
    internalNote: "Mohon dicek bersama.",
    mentions: [
      { kind: "person", id: colleague.staffId },
      { kind: "person", id: colleague.staffId },
      { kind: "unit", id: kelurahan.unitId },
    ],
  });
  await untilNotified(world, after(2));
  expect(await toldOf(code)).toEqual([kelurahan.staffId, colleague.staffId].toSorted((a, b) => a - b));
  const { timeline } = await api.complaint.byCode({ code });
  expect(timeline.at(-1)?.mentioned).toEqual(["Petugas agency", "Kelurahan Gambir"]);
  const open = await (await world.callAs(world.anonymous, after(3))).complaint.track({ code });
  expect(JSON.stringify(open)).not.toMatch(/Petugas agency|mentioned/);
});

it("an officer who may not read the complaint cannot be mentioned", async () => {
  const { code } = await world.submit();
  const stranger = await hire(world.db, "kelurahan", "kelurahan-31.74.01.1002");
  const api = await world.callAs(world.staff.kelurahan, after(1));
  const note = { code, publicNote: null, internalNote: "Mohon dicek." };
  for (const mention of [
    { kind: "person" as const, id: stranger.staffId },
    { kind: "unit" as const, id: stranger.unitId },
  ])
    await expect(api.complaint.note({ ...note, mentions: [mention] })).rejects.toMatchObject({
      message: "mention_unknown",
    });
  const secret = (await world.submit({ categoryCode: "pungutan-liar" })).code;
  const inspector = await world.callAs(world.staff.inspectorate, after(1));
  const offered = await inspector.complaint.mentionable({ code: secret });
  const people = offered.flatMap(({ kind, id }) => (kind === "person" ? [id] : []));
  expect(people).not.toContain(world.staff.kelurahan.staffId);
  expect(people).toContain(world.staff.verifier.staffId);
});
