import { gambir, noon, type ShownCode, someMessage, type World } from "@/db/testing/world";
import type { Actor } from "@/server/domain/actor";
import { receive } from "@/server/intake/receive";
import { all, type Case } from "./case";

/** A complaint without a place, as submitted by a channel. */
async function unplaced(world: World) {
  const externalId = `tanpa-tempat-${Math.random()}`;
  const message = someMessage({ externalId, point: null, placeSource: "none", channelCode: "email" });
  const [receipt] = await receive(world.context(), [message]);
  if (receipt?.outcome !== "accepted" || !receipt.secret) throw new Error("not new");
  return { code: receipt.code, secret: receipt.secret };
}

const wrong = { secret: "SALAH" };

/** A caller whose browser shows the code of a complaint without a place. */
async function reporter(world: World, actor: Actor, over: Partial<ShownCode> = {}) {
  const own = await unplaced(world);
  return { api: (await world.callAs(actor, noon, { ...own, ...over })).intake, code: own.code };
}

/** Only the secret opens the reporter's own page, for any caller. */
export const intakeCases = (world: () => World): Record<string, Case[]> => ({
  "intake.form": [{ expected: all("ok"), call: (api) => api.intake.form() }],
  "intake.supplyPlace": [
    {
      expected: all("ok"),
      call: async (_, actor) => {
        const { api, code } = await reporter(world(), actor);
        return api.supplyPlace({ code, point: gambir });
      },
    },
    {
      what: "by a wrong secret",
      expected: all("NOT_FOUND"),
      call: async (_, actor) => {
        const { api, code } = await reporter(world(), actor, wrong);
        return api.supplyPlace({ code, point: gambir });
      },
    },
    {
      what: "of a report that has its place",
      expected: all("CONFLICT"),
      call: async (_, actor) => {
        const own = await world().submit();
        const api = await world().callAs(actor, noon, own);
        return api.intake.supplyPlace({ code: own.code, point: gambir });
      },
    },
  ],
  "intake.ownPage": [
    {
      expected: all("ok"),
      call: async (_, actor) => {
        const { api, code } = await reporter(world(), actor);
        return api.ownPage({ code });
      },
    },
    {
      what: "by a wrong secret",
      expected: all("NOT_FOUND"),
      call: async (_, actor) => {
        const { api, code } = await reporter(world(), actor, wrong);
        return api.ownPage({ code });
      },
    },
  ],
  "intake.setQuietHours": [
    {
      what: "of a report that came by no phone",
      expected: all("NOT_FOUND"),
      call: async (_, actor) => {
        const { api, code } = await reporter(world(), actor);
        return api.setQuietHours({ code, quietFrom: null, quietTo: null });
      },
    },
  ],
  "intake.setLevel": [
    {
      expected: all("ok"),
      call: async (_, actor) => {
        const { api, code } = await reporter(world(), actor);
        return api.setLevel({ code, level: "none" });
      },
    },
    {
      what: "by a wrong secret",
      expected: all("NOT_FOUND"),
      call: async (_, actor) => {
        const { api, code } = await reporter(world(), actor, wrong);
        return api.setLevel({ code, level: "none" });
      },
    },
  ],
});
