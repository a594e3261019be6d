import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { after, noon, openWorld, type World } from "@/db/testing/world";
import { getCatalogue, getDictionary } from "./catalogue";
import { getFile } from "./http";

let world: World;
let code: string;
beforeAll(async () => {
  world = await openWorld();
  code = (await world.submit()).code;
});
afterAll(() => world.close());

function ask(file: string, init: RequestInit = {}, layout = "full", now = noon): Promise<Response> {
  const request = new Request(`http://localhost/data/${layout}/${file}`, init);
  return getFile({ db: world.db, now }, request, { layout, file });
}

describe("a file of the open data", () => {
  it("has headers for its type, name, licence and number of rows", async () => {
    const answer = await ask("2026-11.csv");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="laporan-full-2026-11.csv"');
    expect(answer.headers.get("x-rows")).toBe("1");
    expect(answer.headers.get("link")).toContain('rel="license"');
    expect((await answer.text()).split("\r\n")[1]).toContain(code);
  });

  it("answers HEAD with the same headers and no body", async () => {
    const whole = await ask("2026-11.csv");
    const head = await ask("2026-11.csv", { method: "HEAD" });
    await whole.text();
    expect([...head.headers]).toEqual([...whole.headers]);
    expect(head.body).toBeNull();
  });

  it("gets 304 while unchanged, and is sent again when a complaint changed", async () => {
    const etag = (await ask("2026-11.csv")).headers.get("etag") ?? "";
    const again = () => ask("2026-11.csv", { headers: { "if-none-match": `"other", ${etag}` } });
    expect((await again()).status).toBe(304);
    await world.move(world.staff.kelurahan, code, "start", 1);
    const changed = await again();
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain("in_progress");
  });

  it("has another ETag when a category is renamed", async () => {
    const tagOf = async () => (await ask("2026-11.csv", { method: "HEAD" })).headers.get("etag");
    const before = await tagOf();
    const [jalan] = await world.sql`select name_en as name from category where code = 'jalan'`;
    onTestFinished(async () => {
      await world.sql`update category set name_en = ${jalan?.name} where code = 'jalan'`;
    });
    await world.sql`update category set name_en = 'Broken road' where code = 'jalan'`;
    expect(await tagOf()).not.toBe(before);
  });

  it("may be cached longer when its month is over", async () => {
    const kept = async (now: Date) =>
      (await ask("2026-11.csv", { method: "HEAD" }, "full", now)).headers.get("cache-control");
    expect(await kept(noon)).toBe("public, max-age=60, must-revalidate");
    expect(await kept(after(24 * 10))).toBe("public, max-age=600, must-revalidate");
  });

  it("stops reading when the client disconnects", async () => {
    const answer = await ask("2026-11.csv");
    const reader = answer.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(await reader?.read()).toEqual({ done: true, value: undefined });
  });

  it.each([
    ["full", "2025-01.csv"],
    ["full", "2026-13.csv"],
    ["full", "2026-11.xlsx"],
    ["full", "2026-11"],
    ["full", "../../etc/passwd"],
    ["other", "2026-11.csv"],
  ])("that does not exist is refused with a message: %s/%s", async (layout, file) => {
    const answer = await ask(file, {}, layout);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await answer.text()).toMatch(/\/data\.\n.+\/data\.\n$/);
  });
});

describe("the metadata of the open data", () => {
  it("has a dictionary of every layout", async () => {
    const answer = getDictionary();
    const { layouts, license } = await answer.json();
    expect(license).toBe("CC BY 4.0");
    expect(layouts.map((one: { code: string }) => one.code)).toEqual(["full", "nyc311", "georeport"]);
    expect(layouts[0].columns[0]).toMatchObject({ name: "code", type: "text", isNullable: false });
  });

  it("has a catalogue with a dataset for each layout", async () => {
    const answer = await getCatalogue({ db: world.db });
    expect(answer.headers.get("content-type")).toContain("application/ld+json");
    expect((await answer.json())["dcat:dataset"]).toHaveLength(3);
  });
});
