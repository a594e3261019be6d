import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gambir, gambirCode, openWorld, type World } from "@/db/testing/world";

let world: World;
let administrator: Awaited<ReturnType<World["callAs"]>>;
beforeAll(async () => {
  world = await openWorld();
  administrator = await world.callAs(world.staff.administrator);
});
afterAll(() => world.close());

const find = async (words: string) => administrator.admin.areas.list({ words, level: "kelurahan" });
async function only(words: string) {
  const [found] = await find(words);
  if (!found) throw new Error(`no area ${words}`);
  return found;
}

describe("the names of an area", () => {
  it("are changed with the old ones in the audit log, while code and complaints stay", async () => {
    const { code } = await world.submit({ point: gambir });
    const area = await only(gambirCode);
    const names = { name: "Gambir Baru", aliases: ["Gambir Lama", "gambir lama", "Kel. Gambir"] };
    await administrator.admin.areas.change({ id: area.id, ...names, reason: "Nama baru." });
    expect(await only("kel. gambir")).toMatchObject({
      code: gambirCode,
      name: "Gambir Baru",
      aliases: ["gambir lama", "Kel. Gambir"],
      validTo: null,
    });
    expect((await world.row(code)).kelurahanCode).toBe(gambirCode);
    const [change] = await administrator.admin.changes({ entity: "area", key: gambirCode });
    expect(change).toMatchObject({
      reason: "Nama baru.",
      before: { name: "Gambir", aliases: area.aliases },
      after: { name: "Gambir Baru" },
    });
  });

  it("are unique among names and aliases, whatever their case", async () => {
    const one = await only("Kebon Kelapa");
    const other = await only("Petojo Utara");
    const change = (name: string, aliases: string[]) =>
      administrator.admin.areas.change({ id: one.id, name, aliases });
    const refused = { code: "CONFLICT", message: "area_name_taken" };
    await expect(change("PETOJO UTARA", [])).rejects.toMatchObject(refused);
    await expect(change("Kebon Kelapa", ["petojo utara"])).rejects.toMatchObject(refused);
    await administrator.admin.areas.change({ id: other.id, name: other.name, aliases: ["Petojo Lor"] });
    await expect(change("Petojo Lor", [])).rejects.toMatchObject(refused);
    await change("Kebon Kelapa", ["Kebun Kelapa"]);
  });
});

it("areas are found by code, name and level", async () => {
  expect((await find("Cideng")).map(({ name }) => name)).toEqual(["Cideng"]);
  const kota = await administrator.admin.areas.list({ level: "kota" });
  expect(kota).toHaveLength(6);
  expect(await find("100%")).toEqual([]);
});
