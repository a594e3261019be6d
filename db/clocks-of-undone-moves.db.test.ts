import { expect, test } from "vitest";
import { replay } from "@/server/domain/complaint/replay";
import { recache } from "./recache";
import { openBefore } from "./testing/before-migration";
import { after, openWorld } from "./testing/world";

test("0019_clocks_of_undone_moves lets every figure be counted anew", async () => {
  const { sql, migrate, close } = await openBefore("0019_clocks_of_undone_moves");
  await sql`insert into read_model (name, horizon, at, basis) values ('statistics', '7', now(), 'before')`;
  await migrate();
  expect(await sql`select name from read_model`).toHaveLength(0);
  await close();
});

test("the start after it reads the clocks of a merge that was taken back anew", async () => {
  const world = await openWorld();
  const [{ code }, master] = [await world.submit(), await world.submit()];
  const { kelurahan } = world.staff;
  await world.move(kelurahan, code, "merge", 1, { masterCode: master.code });
  await world.move(kelurahan, code, "unmerge", 50, { publicNote: "Bukan laporan yang sama." });
  await world.sql`
    update complaint set coordination_stopped_at = ${after(1)}, coordination_net_ms = 3600000 where code = ${code}`;
  await world.sql`delete from read_model`;
  expect(await recache(world.owner)).toBe(1);
  expect(await world.row(code)).toMatchObject(replay(await world.timeline(code)));
  expect(await world.row(code)).toMatchObject({ coordinationStoppedAt: null, coordinationNetMs: null });
  await world.close();
});
