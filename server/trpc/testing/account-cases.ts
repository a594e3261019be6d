import { eq } from "drizzle-orm";
import { staff } from "@/db/schema";
import { hire } from "@/db/testing/factories";
import type { World } from "@/db/testing/world";
import { hashPassword } from "@/server/auth/password";
import type { Actor } from "@/server/domain/actor";
import { all, type Case } from "./case";

const current = "kata sandi yang panjang";
const password = "empat payung di halte";

/** A colleague in the same office, so that no test loses its own password or session. */
async function callAsColleague(world: World, actor: Actor) {
  if (actor.kind !== "staff") return world.callAs(actor);
  const [{ code } = { code: "" }] = await world.sql`select code from unit where id = ${actor.unitId}`;
  const colleague = await hire(world.db, actor.role, code);
  const passwordHash = await hashPassword(current);
  await world.db.update(staff).set({ passwordHash }).where(eq(staff.id, colleague.staffId));
  return world.callAs(colleague);
}

export function accountCases(world: () => World): Record<string, Case[]> {
  return {
    "staff.password.change": [
      {
        expected: { ...all("ok"), anonymous: "UNAUTHORIZED" },
        call: async (_api, actor) =>
          (await callAsColleague(world(), actor)).staff.password.change({ current, password }),
      },
    ],
    "staff.secondFactor.begin": [
      {
        expected: { ...all("ok"), anonymous: "UNAUTHORIZED" },
        call: async (_api, actor) =>
          (await callAsColleague(world(), actor)).staff.secondFactor.begin({ password: current }),
      },
    ],
    "admin.people.makeResetLink": [
      {
        expected: { ...all("FORBIDDEN"), anonymous: "UNAUTHORIZED", administrator: "ok" },
        call: (api) => api.admin.people.makeResetLink({ id: world().staff.kelurahan.staffId }),
      },
      {
        what: "of a powerful role",
        expected: { administrator: "ok" },
        call: (api) => api.admin.people.makeResetLink({ id: world().staff.verifier.staffId }),
      },
    ],
    "staff.password.askReset": [
      { expected: all("ok"), call: (api) => api.staff.password.askReset({ email: "tiada@contoh.id" }) },
    ],
    "staff.password.checkReset": [
      {
        what: "by a guess",
        expected: all("NOT_FOUND"),
        call: (api) => api.staff.password.checkReset({ token: "tebakan" }),
      },
    ],
    "staff.password.reset": [
      {
        what: "by a guess",
        expected: all("NOT_FOUND"),
        call: (api) => api.staff.password.reset({ token: "tebakan", password }),
      },
    ],
  };
}
