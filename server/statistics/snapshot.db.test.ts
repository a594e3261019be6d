import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSnapshot } from "@/db/queries/statistics/snapshots";
import { after, openWorld, secretKey, type World } from "@/db/testing/world";
import { shiftMonth } from "@/server/domain/statistics/period";
import { snapshotSchema } from "@/server/domain/statistics/snapshot";
import { freeze, freezeFinishedMonths } from "./freeze";
import { cubeModel } from "./model";
import { untilCounted } from "./testing/until-counted";
import { verifySnapshot } from "./verify-snapshot";

let world: World;
let month: string;
let codes: string[];

const catchUp = (now: Date) => untilCounted(world.db, cubeModel, now);

const context = () => ({ db: world.db, secretKey });
const verify = () => verifySnapshot(context(), month);

beforeAll(async () => {
  world = await openWorld();
  codes = [];
  for (let n = 0; n < 12; n += 1) codes.push((await world.submit({}, after(n * 5))).code);
  const { kelurahan, verifier } = world.staff;
  await world.move(kelurahan, codes[0] ?? "", "start", 1);
  await world.move(kelurahan, codes[0] ?? "", "resolve", 2, await world.proof());
  await world.move(verifier, codes[0] ?? "", "confirm", 3);
  month = after(0).toISOString().slice(0, 7);
  await catchUp(after(24 * 45));
  expect(await freeze({ ...context(), now: after(24 * 45) }, month)).toBe(true);
});
afterAll(() => world.close());

describe("a frozen month", () => {
  it("is named where the limit of public figures is changed", async () => {
    const admin = await world.callAs(world.staff.administrator, after(24 * 45));
    expect((await admin.admin.limits.list()).frozenMonths).toEqual([month]);
  });

  it("records what was counted, when and up to which transaction", async () => {
    const row = await findSnapshot(world.db, month);
    const snapshot = snapshotSchema.parse(JSON.parse(row?.content ?? ""));
    const city = snapshot.cells.find(
      ({ area, category, agency, channel }) => !area && !category && !agency && !channel,
    );
    expect(city?.counts).toMatchObject({ received: 12, resolved: 1, open: 11, closed: 1 });
    expect(snapshot.at).toBe(after(24 * 45).toISOString());
  });

  it("verifies, also after later corrections", async () => {
    expect(await verify()).toMatchObject({ outcome: "verified", complaints: 12 });
    const { kelurahan, verifier } = world.staff;
    await world.move(verifier, codes[0] ?? "", "remove", 24 * 46, { publicNote: "Memuat data pribadi." });
    await world.move(kelurahan, codes[1] ?? "", "start", 24 * 46);
    await world.submit({}, after(2));
    await catchUp(after(24 * 47));
    expect(await verify()).toMatchObject({ outcome: "verified" });
  });

  it("is recounted in batches, nothing left out", async () => {
    expect(await verifySnapshot(context(), month, 3)).toMatchObject({ outcome: "verified", complaints: 13 });
  });

  it("is not frozen twice, and the next one is frozen automatically when it is over", async () => {
    expect(await freeze({ ...context(), now: after(24 * 50) }, month)).toBe(false);
    const frozen = await freezeFinishedMonths({ ...context(), now: after(24 * 70) });
    expect(frozen).toEqual([shiftMonth(month, 1), shiftMonth(month, 2)]);
    expect(await freezeFinishedMonths({ ...context(), now: after(24 * 70) })).toEqual([]);
  });

  it("fails when a byte was changed", async () => {
    const row = await findSnapshot(world.db, month);
    await world.sql`update monthly_snapshot set content = replace(content, '"received":12', '"received":13') where month = ${month}`;
    expect(await verify()).toEqual({ outcome: "signature_fails" });
    await world.sql`update monthly_snapshot set content = ${row?.content ?? ""} where month = ${month}`;
    expect(await verify()).toMatchObject({ outcome: "verified" });
  });

  it("fails when history was changed under it", async () => {
    await world.sql.begin(async (tx) => {
      await tx`alter table complaint_event disable trigger all`;
      await tx`update complaint set channel_code = 'web' where code = ${codes[2] ?? ""}`;
      await tx`update complaint set channel_code = 'jaki' where code = ${codes[3] ?? ""}`;
      await tx`alter table complaint_event enable trigger all`;
    });
    const verdict = await verify();
    expect(verdict.outcome).toBe("counts_differ");
  });

  it("is unknown when it was never frozen, and foreign under another key", async () => {
    expect(await verifySnapshot(context(), "2020-01")).toEqual({ outcome: "not_frozen" });
    expect(await verifySnapshot({ ...context(), secretKey: "another" }, month)).toEqual({
      outcome: "other_key",
    });
  });
});
