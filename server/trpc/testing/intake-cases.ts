import { gambir, someMessage, type World } from "@/db/testing/world";
import { type Role, roles } from "@/server/domain/staff/role";
import { receive } from "@/server/intake/receive";
import type { createCaller } from "../root";

type Who = "anonymous" | Role | "neighbour";
type Outcome = "ok" | "NOT_FOUND" | "CONFLICT";
type Call = (api: ReturnType<typeof createCaller>) => Promise<unknown>;
type Case = { what?: string; expected: Partial<Record<Who, Outcome>>; call: Call };

const everybody: Who[] = ["anonymous", ...roles, "neighbour"];
const all = (expected: Outcome) =>
  Object.fromEntries(everybody.map((who) => [who, expected])) as Record<Who, Outcome>;

/** A complaint without a place, as submitted by a channel. */
async function unplaced(world: World) {
  const externalId = `tanpa-tempat-${Math.random()}`;
  const message = someMessage({ externalId, point: null, placeSource: "none", channelCode: "email" });
  const [receipt] = await receive(world.context(), [message]);
  if (receipt?.outcome !== "accepted" || !receipt.secret) throw new Error("not new");
  return { code: receipt.code, secret: receipt.secret };
}

/** Only the secret opens the reporter's own page, for any caller. */
export const intakeCases = (world: () => World): Record<string, Case[]> => ({
  "intake.supplyPlace": [
    {
      expected: all("ok"),
      call: async (api) => api.intake.supplyPlace({ ...(await unplaced(world())), point: gambir }),
    },
    {
      what: "by a wrong secret",
      expected: all("NOT_FOUND"),
      call: async (api) =>
        api.intake.supplyPlace({ ...(await unplaced(world())), secret: "SALAH", point: gambir }),
    },
    {
      what: "of a report that has its place",
      expected: all("CONFLICT"),
      call: async (api) => api.intake.supplyPlace({ ...(await world().report()), point: gambir }),
    },
  ],
  "intake.level": [
    { expected: all("ok"), call: async (api) => api.intake.level(await unplaced(world())) },
    {
      what: "by a wrong secret",
      expected: all("NOT_FOUND"),
      call: async (api) => api.intake.level({ ...(await unplaced(world())), secret: "SALAH" }),
    },
  ],
  "intake.setQuietHours": [
    {
      what: "of a report that came by no phone",
      expected: all("NOT_FOUND"),
      call: async (api) =>
        api.intake.setQuietHours({ ...(await unplaced(world())), quietFrom: null, quietTo: null }),
    },
  ],
  "intake.setLevel": [
    {
      expected: all("ok"),
      call: async (api) => api.intake.setLevel({ ...(await unplaced(world())), level: "none" }),
    },
    {
      what: "by a wrong secret",
      expected: all("NOT_FOUND"),
      call: async (api) =>
        api.intake.setLevel({ ...(await unplaced(world())), secret: "SALAH", level: "none" }),
    },
  ],
});
