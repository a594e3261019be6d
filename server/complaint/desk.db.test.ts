import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connection, type Database, openClient } from "@/db/database";
import * as schema from "@/db/schema";
import { formsOf } from "@/db/testing/forms-of";
import { after, openWorld, type World } from "@/db/testing/world";
import type { Action } from "@/server/domain/complaint/status";
import { readDesk } from "./read-desk";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Seat = keyof World["staff"];
const deskFor = async (role: Seat, code: string, hours = 1) =>
  (await world.callAs(world.staff[role], after(hours))).complaint.desk({ code });

/** The statements that a desk sends. */
async function statementsOf(role: Seat, code: string): Promise<string[]> {
  const sent: string[] = [];
  const client = openClient(world.url, { max: 4, connection, debug: (_connection, one) => sent.push(one) });
  const db: Database = drizzle(client, { schema, casing: "snake_case" });
  await readDesk({ db, actor: world.staff[role], now: after(1) }, { code });
  await client.end();
  return sent;
}
const countOf = (sent: readonly string[], pattern: RegExp) => sent.filter((one) => pattern.test(one)).length;

describe("a complaint's desk", () => {
  it("reads the complaint, its timeline and the receivers of all moves once each", async () => {
    const { code } = await world.submit();
    expect(formsOf(await deskFor("kelurahan", code)).receivers).toMatchObject({
      coordinate: expect.any(Array),
      split: expect.any(Array),
    });
    const sent = await statementsOf("kelurahan", code);
    const reads = {
      complaint: countOf(sent, /from "complaint" where "complaint"."(code|id)" = /),
      timeline: countOf(sent, /from "complaint_event" .*where "complaint_event"."complaint_id" = /),
      receivers: countOf(sent, /from "unit" where \("unit"."kind" in /),
    };
    expect(reads).toEqual({ complaint: 1, timeline: 1, receivers: 1 });
  });

  it("lists for each move the receivers that the list of one move has", async () => {
    const { code } = await world.submit();
    const officer = await world.callAs(world.staff.kelurahan, after(1));
    const { receivers } = formsOf(await officer.complaint.desk({ code }));
    for (const [action, units] of Object.entries(receivers))
      expect(units).toEqual(await officer.staff.receivers({ code, action: action as Action }));
    expect(Object.keys(receivers)).toEqual(["coordinate", "split"]);
  });

  it("has no forms for officers who only read it", async () => {
    const { code } = await world.submit();
    for (const role of ["governor", "administrator"] as const) {
      const desk = await deskFor(role, code);
      expect([desk.audience, "forms" in desk, desk.scans]).toEqual(["reader", false, null]);
    }
  });

  it("lists links and colleagues to the unit that holds it, not to Biro", async () => {
    const { code } = await world.submit();
    const holder = await world.callAs(world.staff.kelurahan, after(1));
    await holder.external.make({ code, body: "PLN", instruction: null, days: 3 });
    const own = formsOf(await holder.complaint.desk({ code }));
    expect(own.links).toMatchObject([{ body: "PLN" }]);
    expect(own.colleagues).toMatchObject([{ isSelf: true }]);
    const { links, colleagues } = formsOf(await deskFor("verifier", code));
    expect([links, colleagues]).toEqual([null, null]);
  });

  it("offers kelurahan and categories only while it is to be placed", async () => {
    const { code } = await world.submit();
    await world.sql`update complaint set status = 'triage', holder_unit_id = null where code = ${code}`;
    const { placing } = formsOf(await deskFor("intake", code));
    expect([placing?.kelurahan.length, placing?.categories.length]).toEqual([267, expect.any(Number)]);
    await world.sql`update complaint set status = 'waiting', holder_unit_id = origin_unit_id where code = ${code}`;
    expect(formsOf(await deskFor("intake", code)).placing).toBeNull();
  });

  it("is not found for an unknown number and for another unit's complaint", async () => {
    const { code } = await world.submit();
    await expect(deskFor("kelurahan", "JK2601019999")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(deskFor("agency", code)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
