import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, gambir, openWorld, type World } from "@/db/testing/world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A position so many metres north of the world's. */
const north = (metres: number) => ({ ...gambir, latitude: gambir.latitude + metres / 111_195 });
const story = "Lubang besar di depan pasar, dua motor jatuh pagi ini.";

const similarTo = async (code: string, hours = 2, actor = world.staff.kelurahan) =>
  (await (await world.callAs(actor, after(hours))).complaint.desk({ code })).similar;

describe("similar complaints nearby", () => {
  it("are open, of the same group, within 250 m and 90 days", async () => {
    const { code } = await world.submit({ text: story }, after(0));
    const near = (await world.submit({ text: story, point: north(200) }, after(1))).code;
    const others = [
      await world.submit({ text: story, point: north(270) }, after(1)),
      await world.submit({ text: story, categoryCode: "sampah" }, after(1)),
      await world.submit({ text: story }, after(-24 * 91)),
    ];
    const closed = (await world.submit({ text: story }, after(1))).code;
    await world.move(world.staff.verifier, closed, "remove", 1, { publicNote: "Salah kirim." });
    const found = await similarTo(code);
    expect(found.map((one) => one.code)).toEqual([near]);
    expect(found[0]).toMatchObject({ metres: 200, isAlike: true, holder: "Kelurahan Gambir" });
    for (const { code: other } of others) expect(JSON.stringify(found)).not.toContain(other);
    const sensitive = await world.submit({ text: story, point: north(600), categoryCode: "pmks" }, after(1));
    const beside = await world.submit({ text: story, point: north(650), categoryCode: "pmks" }, after(1));
    expect((await similarTo(sensitive.code)).map((one) => one.code)).toEqual([beside.code]);
  });

  it("are merged into the public one where one is private, though it came later", async () => {
    const given = { text: "Tiang listrik miring dan kabelnya menjuntai ke jalan.", point: north(100) };
    const hidden = (await world.submit({ ...given, isPublic: false }, after(0))).code;
    const open = (await world.submit(given, after(1))).code;
    for (const code of [hidden, open])
      expect((await similarTo(code))[0]?.merge).toMatchObject({
        code: hidden,
        masterCode: open,
      });
  });

  it("are ordered by likeness of text, and offer to merge the later into the earlier to officers who may", async () => {
    const point = north(-2_000);
    const first = (await world.submit({ text: story, point }, after(0))).code;
    const other = (await world.submit({ text: "Trotoar di sini amblas dan licin.", point }, after(1))).code;
    const again = (await world.submit({ text: `${story} Tolong!`, point: { ...point } }, after(2))).code;
    const row = await world.row(first);
    const holder = await world.sql`select code from unit where id = ${row.holderUnitId}`;
    expect(holder[0]?.code).toMatch(/^kelurahan-/);
    const found = await similarTo(first, 3, world.staff.verifier);
    expect(found.map(({ code, isAlike, merge }) => [code, isAlike, merge])).toEqual([
      [again, true, null],
      [other, false, null],
    ]);
    const lurah = {
      ...world.staff.kelurahan,
      unitId: row.holderUnitId ?? 0,
      unitScope: [row.holderUnitId ?? 0],
    };
    const [best] = await similarTo(first, 3, lurah);
    expect(best?.merge).toEqual({ code: again, status: "waiting", masterCode: first, action: "merge" });
    const [back] = await similarTo(again, 3, lurah);
    expect(back?.merge).toEqual(best?.merge);
  });

  it("are those that the officer may read, and no closed ones", async () => {
    const kind = { text: story, categoryCode: "parkir-liar" };
    const { code } = await world.submit(kind);
    const there = (await world.submit(kind)).code;
    const dinas = await world.unitId("dinas-bina-marga");
    await world.move(world.staff.kelurahan, code, "coordinate", 1, { unitId: dinas });
    expect(await similarTo(code, 2, world.staff.agency)).toEqual([]);
    expect((await similarTo(code)).map((one) => one.code)).toEqual([there]);
    await world.move(world.staff.verifier, code, "remove", 3, { publicNote: "Salah kirim." });
    expect(await similarTo(code, 4, world.staff.verifier)).toEqual([]);
  });

  it("are found by an index, however many complaints there are", async () => {
    const plan = await world.sql.begin(async (tx) => {
      await tx`set local enable_seqscan = off`;
      return tx`explain select id from complaint c where c.map_square = any(array[1, 2, 3]::bigint[])
        and c.status not in ('resolved', 'rejected', 'merged', 'removed')`;
    });
    expect(JSON.stringify(plan)).toContain("complaint_open_square");
  });
});
