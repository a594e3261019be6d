import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedReference } from "@/db/seed/reference";
import { after, openWorld, type World } from "@/db/testing/world";
import { openDoor } from "@/server/open311/testing/open-door";

let world: World;
let admin: Awaited<ReturnType<World["callAs"]>>["admin"];
beforeAll(async () => {
  world = await openWorld();
  admin = (await world.callAs(world.staff.administrator)).admin;
});
afterAll(() => world.close());

const question = (over = {}) => ({
  ...{ categoryCode: "minimarket", code: "lebar", position: 0, datatype: "singlevaluelist" as const },
  ...{ isRequired: true, description: "Selebar apa lubangnya?", hint: null, validFrom: "2026-11-25" },
  values: [
    { key: "kecil", name: "Sejengkal" },
    { key: "besar", name: "Semeter atau lebih" },
  ],
  ...over,
});
/** A jurisdiction without a cache. */
const asked = async (days: number) => {
  const door = openDoor({ ...world, db: Object.create(world.db) });
  const answer = await door.get("services/minimarket.json", "production", after(24 * days));
  return answer.status === 404 ? [] : (await answer.json()).attributes;
};

describe("a question of a service", () => {
  it("is asked from its day on, with its choices, and must be answered", async () => {
    await admin.attributes.save(question());
    expect(await asked(0)).toEqual([]);
    expect(await asked(1)).toMatchObject([
      { code: "lebar", order: 1, required: true, values: [{ key: "kecil", name: "Sejengkal" }, {}] },
    ]);
    const [change] = await admin.changes({ entity: "service_attribute" });
    expect(change).toMatchObject({ before: null, after: { code: "lebar", isRequired: true } });
  });

  it("has a next version from a later day, and keeps the one before until then", async () => {
    await admin.attributes.save(
      question({ description: "Seberapa lebar?", isRequired: false, validFrom: "2026-12-01" }),
    );
    expect(await asked(6)).toMatchObject([{ description: "Selebar apa lubangnya?", required: true }]);
    expect(await asked(7)).toMatchObject([{ description: "Seberapa lebar?", required: false }]);
    const [change] = await admin.changes({ entity: "service_attribute" });
    expect(change).toMatchObject({
      before: { description: "Selebar apa lubangnya?" },
      after: { description: "Seberapa lebar?" },
    });
    await admin.attributes.save(question({ description: "Berapa lebarnya?", validFrom: "2026-12-01" }));
    expect(await asked(7)).toMatchObject([{ description: "Berapa lebarnya?" }]);
    const rows =
      await world.sql`select 1 from service_attribute where category_code = 'minimarket' and code = 'lebar'`;
    expect(rows).toHaveLength(2);
  });

  it("is not overwritten by a new one of the same code", async () => {
    const taken = question({ description: "Sedalam apa?", isNew: true, validFrom: "2026-12-01" });
    await expect(admin.attributes.save(taken)).rejects.toMatchObject({
      code: "CONFLICT",
      message: "question_taken",
    });
    expect(await asked(7)).toMatchObject([{ description: "Berapa lebarnya?" }]);
  });

  it("is listed in the chosen order", async () => {
    const text = { datatype: "text" as const, values: [], isRequired: false };
    await admin.attributes.save(question({ ...text, code: "ciri", position: 5, description: "Ciri tempat" }));
    await admin.attributes.save(question({ ...text, code: "arah", position: 2, description: "Arah jalan" }));
    expect((await asked(1)).map(({ code }: { code: string }) => code)).toEqual(["lebar", "arah", "ciri"]);
  });

  it("that has ended is asked no more, ends once, and is not restored by a restart", async () => {
    const find = async (code: string) =>
      (await admin.attributes.list()).questions.find((one) => one.code === code)?.id ?? 0;
    const end = { id: await find("arah"), validTo: "2026-11-26" };
    await admin.attributes.end(end);
    await expect(admin.attributes.end(end)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(admin.attributes.end({ ...end, id: 0 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const seeded = await find("nomor_tiang");
    await admin.attributes.end({ id: seeded, validTo: "2026-11-26" });
    await seedReference(world.db);
    const codes = async (days: number) => (await asked(days)).map(({ code }: { code: string }) => code);
    expect([await codes(1), await codes(2)]).toEqual([
      ["lebar", "arah", "ciri"],
      ["lebar", "ciri"],
    ]);
    const rows = await world.sql`select valid_to::text from service_attribute where code = 'nomor_tiang'`;
    expect(rows).toEqual([{ valid_to: "2026-11-26" }]);
  });

  it.each<[string, object, string]>([
    ["that begins today", { validFrom: "2026-11-24" }, "valid_from_past"],
    ["of a category that is not there", { categoryCode: "tidak-ada" }, "category_unknown"],
  ])("%s is refused", async (_what, over, message) => {
    await expect(admin.attributes.save(question(over))).rejects.toMatchObject({ message });
  });
});
