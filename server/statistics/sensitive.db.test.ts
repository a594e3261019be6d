import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gambirCode, noon, openWorld, secretKey, type World } from "@/db/testing/world";
import { anonymous } from "@/server/domain/actor";
import { sensitiveName } from "@/server/domain/statistics/sensitive";
import { freeze } from "./freeze";
import { getFrozen, getTable } from "./http";
import { models } from "./model";
import { readPublicAnswers } from "./testing/public-answers";
import { untilCounted } from "./testing/until-counted";
import { verifySnapshot } from "./verify-snapshot";

const violence = "kekerasan-perempuan-dan-anak";
const month = { from: "2026-11-01", to: "2026-11-30" };
/** What names the categories, or single public complaints, and counts nothing. */
const lists = [
  "area.newest",
  "category.",
  "intake.form",
  "map.names",
  "map.nearby",
  "map.search",
  "map.tile",
  "open311.",
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const categoryCode of [violence, violence, "narkoba", "ppdb", "jalan"])
    await world.submit(
      { point: undefined, kelurahanCode: gambirCode, landmark: "Pasar", categoryCode },
      noon,
    );
  for (const model of models) await untilCounted(world.db, model, noon);
});
afterAll(() => world.close());

/** An answer without the newest complaints of an area, each of which is named alone. */
const counting = (answer: string) =>
  answer.startsWith("{")
    ? JSON.stringify(JSON.parse(answer, (key, value) => (key === "newest" ? [] : value)))
    : answer;

const sensitive = () =>
  world.sql<{ code: string; nameId: string; nameEn: string }[]>`
    select code, name_id as "nameId", name_en as "nameEn" from category where is_sensitive`;
const byCategory = async (actor = anonymous, over: object = {}) => {
  const { rows } = await (await world.callAs(actor, noon)).statistics.breakdown({
    ...{ ...month, by: "category" as const, ...over },
  });
  return rows.map(({ key, figures }) => [key, figures.received]);
};

describe("sensitive categories", () => {
  it("are named by no public answer that counts", async () => {
    const words = (await sensitive()).flatMap(({ code, nameId, nameEn }) => [
      ...[`=${code}"`, `=${code},`, `"${nameId}"`, `,${nameId},`, `"${nameEn}"`],
    ]);
    expect(words.length).toBeGreaterThan(60);
    const answers = [...(await readPublicAnswers(world, noon))];
    const counted = answers.filter(([question]) => !lists.some((one) => question.startsWith(one)));
    expect(counted.length).toBeGreaterThan(300);
    const naming = counted.flatMap(([question, answer]) => {
      const text = counting(answer);
      return words.filter((word) => text.includes(word)).map((word) => `${question}: ${word}`);
    });
    expect(naming).toEqual([]);
  });

  it("count together for the public, in the city, an area and a group, and one by one for officers", async () => {
    const grouped = ["=_sensitive", 3];
    expect(await byCategory()).toEqual([["=jalan", 1], ["=ppdb", 1], grouped]);
    expect(await byCategory(anonymous, { area: gambirCode })).toEqual([["=jalan", 1], ["=ppdb", 1], grouped]);
    expect(await byCategory(anonymous, { category: "sosial" })).toEqual([["=_sensitive", 2]]);
    const exact = await byCategory(world.staff.governor);
    expect(new Map(exact as [string, number][])).toEqual(
      new Map([
        ...[["=jalan", 1] as const, ["=narkoba", 1] as const],
        ...[[`=${violence}`, 2] as const, ["=ppdb", 1] as const],
      ]),
    );
  });

  it("are a scope together, and no scope one by one but for officers", async () => {
    const api = await world.callAs(anonymous, noon);
    const together = { ...month, category: "=_sensitive" };
    expect((await api.statistics.report(together)).totals.received).toBe(3);
    expect((await api.statistics.breakdown({ ...together, by: "kota" })).rows).toMatchObject([
      { key: "31.71", figures: { received: 3 } },
    ]);
    const single = { ...month, category: `=${violence}` };
    await expect(api.statistics.report(single)).rejects.toMatchObject({ message: "category_is_sensitive" });
    await expect(api.statistics.breakdown({ ...single, by: "kota" })).rejects.toMatchObject({
      message: "category_is_sensitive",
    });
    const office = await world.callAs(world.staff.governor, noon);
    expect((await office.statistics.report(single)).totals.received).toBe(2);
    const drill = await office.statistics.complaints({ ...together, drill: "received" });
    expect(drill.items).toHaveLength(3);
  });

  it("are one line of the table's file", async () => {
    const query = new URLSearchParams({ ...month, by: "category" });
    const context = { db: world.db, actor: anonymous, now: noon };
    const file = await (await getTable(context, new Request(`http://x/?${query}`), "csv")).text();
    expect(file).toContain(sensitiveName.id);
    expect(file).not.toMatch(/Narkoba|Kekerasan/);
  });

  it("count together in a frozen month, which verifies also when another category becomes sensitive", async () => {
    const later = new Date("2026-12-20T05:00:00Z");
    for (const model of models) await untilCounted(world.db, model, later);
    await freeze({ db: world.db, now: later, secretKey }, "2026-11");
    const response = await getFrozen({ db: world.db, actor: anonymous, now: later }, "2026-11.json");
    const { cells } = JSON.parse((await response.json()).content);
    const single = cells.filter(({ category }: { category: string }) => category.startsWith("="));
    expect(single.map(({ category, counts }: (typeof cells)[number]) => [category, counts.received])).toEqual(
      [
        ["=_sensitive", 3],
        ["=jalan", 1],
        ["=ppdb", 1],
      ],
    );
    await world.sql`update category set is_sensitive = true where code = 'ppdb'`;
    expect(await verifySnapshot({ db: world.db, secretKey }, "2026-11")).toMatchObject({
      outcome: "verified",
    });
  });
});
