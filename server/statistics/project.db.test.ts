import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/database";
import { until } from "@/db/testing/until";
import { after, gambirCode, openWorld, type World } from "@/db/testing/world";
import { actions } from "@/server/domain/complaint/status";
import { can } from "@/server/domain/staff/permission";
import { mapModel } from "./model";
import { project } from "./project";
import { rebuild } from "./rebuild";
import { countMapAnew, readMap } from "./testing/map-counts";
import { untilCounted } from "./testing/until-counted";

let world: World;
let aside: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  world = await openWorld();
  aside = openDatabase(world.url, { max: 2 });
});
afterAll(async () => {
  await aside.close();
  await world.close();
});

const now = after(40);

async function catchUp(at = now): Promise<void> {
  await project(aside.db, mapModel, at);
}

async function expectTruth(at = now): Promise<void> {
  await untilCounted(aside.db, mapModel, at);
  const counted = await countMapAnew(world.db, at);
  expect(counted.length).toBeGreaterThan(0);
  expect(await readMap(world.db)).toEqual(counted);
}

/** A reproducible series of numbers below one. */
function series(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** One writer: makes allowed moves until `wanted` of them succeeded; conflicts are expected. */
async function write(codes: readonly string[], seed: number, wanted: number): Promise<void> {
  const random = series(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const people = Object.values(world.staff);
  const unitIds = await Promise.all(
    ["dinas-bina-marga", "dinas-bina-marga-31.71", "dinas-perhubungan", `kelurahan-${gambirCode}`].map(
      world.unitId,
    ),
  );
  for (let succeeded = 0; succeeded < wanted; ) {
    const code = pick(codes);
    const actor = pick(people);
    const row = await world.row(code);
    const allowed = actions.filter((action) => action !== "remove" && can(actor, action, row));
    if (allowed.length === 0) {
      if (random() < 0.05) await world.submit();
      continue;
    }
    const action = pick(allowed);
    const { photos } = action === "resolve" ? await world.proof() : { photos: [] };
    const rejection = action === "propose_rejection" ? ({ rejectionReason: "spam" } as const) : {};
    const moved = world.move(actor, code, action, 1 + random() * 30, {
      publicNote: "Alasan.",
      unitId: pick(unitIds),
      until: after(20 * 24 + random() * 24).toISOString(),
      masterCode: pick(codes),
      photos,
      ...rejection,
    });
    succeeded += await moved.then(
      () => 1,
      () => 0,
    );
  }
}

describe("the map's counts", () => {
  it("equal a recount after three hundred moves of concurrent writers with a running projector", async () => {
    const made = await Promise.all(Array.from({ length: 120 }, () => world.submit()));
    const codes = made.map(({ code }) => code);
    let isWriting = true;
    const projecting = (async () => {
      while (isWriting) await project(aside.db, mapModel, now);
    })();
    await Promise.all([1, 2, 3].map((seed) => write(codes, seed, 100)));
    isWriting = false;
    await projecting;
    const [events] = await world.sql`select count(*)::int as n from complaint_event where kind <> 'submit'`;
    expect(events?.n).toBeGreaterThanOrEqual(300);
    await expectTruth();
  }, 240_000);

  it("are complete after a projector was killed in the middle of its transaction", async () => {
    await catchUp();
    await world.submit();
    const args = [
      "--import",
      "tsx",
      "server/statistics/testing/project-for-ever.ts",
      world.url,
      now.toISOString(),
    ];
    const victim = spawn(process.execPath, args, { stdio: "ignore" });
    const gone = once(victim, "exit");
    await world.sql.begin(async (gate) => {
      await gate`lock table read_model in exclusive mode`;
      await untilOneWaits();
      victim.kill("SIGKILL");
      await gone;
    });
    expect(victim.signalCode).toBe("SIGKILL");
    await expectTruth();
  });

  it("skip no event of a transaction that commits after newer ones were counted", async () => {
    const slow = await world.submit();
    const quick = await world.submit();
    await catchUp();
    const { id } = await world.row(slow.code);
    await world.sql.begin(async (late) => {
      await late`update complaint set status = 'in_progress' where id = ${id}`;
      await late`
        insert into complaint_event (complaint_id, kind, at, from_status, to_status, actor_kind)
        values (${id}, 'start', ${now.toISOString()}, 'waiting', 'in_progress', 'system')`;
      await world.move(world.staff.kelurahan, quick.code, "start", 1);
      await catchUp();
    });
    await expectTruth();
  });

  it("turn overdue by time alone", async () => {
    const { code } = await world.submit();
    await catchUp(now);
    const { completionDueAt } = await world.row(code);
    const overdue = async () =>
      (await readMap(world.db))
        .filter((row) => row.scope === "" && row.isOverdue && row.status === "waiting")
        .reduce((sum, row) => sum + row.count, 0);
    const before = await overdue();
    const late = new Date(completionDueAt.getTime() + 1);
    await expectTruth(late);
    expect(await overdue()).toBeGreaterThan(before);
  });

  it("equal a recount when rebuilt during concurrent writes and projection", async () => {
    const made = await Promise.all(Array.from({ length: 40 }, () => world.submit()));
    const codes = made.map(({ code }) => code);
    const at = after(24 * 30);
    let isWriting = true;
    const projecting = (async () => {
      while (isWriting) await project(aside.db, mapModel, at);
    })();
    const rebuilding = (async () => {
      for (let round = 0; round < 5; round++) {
        await rebuild(aside.db, mapModel, at);
        await sleep(20);
      }
    })();
    await Promise.all([rebuilding, ...[7, 8].map((seed) => write(codes, seed, 25))]);
    isWriting = false;
    await projecting;
    await expectTruth(at);
  });
});

/** Asked outside of any transaction, which would see the same picture each time. */
function untilOneWaits(): Promise<void> {
  return until("one waits for a lock", async () => {
    const [row] = await world.sql`
      select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    return row?.n > 0;
  });
}
