import { noon, type ShownCode, type World } from "@/db/testing/world";
import type { Actor } from "@/server/domain/actor";
import { all, type Case, everybody, signedIn } from "./case";

const strangers = signedIn("NOT_FOUND");
const reason = "Disebut dalam laporannya.";

/** The officers who hold a complaint name its accused unit, as do Biro and its desk; the Inspektorat and Biro withdraw it. */
export function accusationCases(world: () => World): Record<string, Case[]> {
  const unitOf = (code: string) => world().unitId(code);
  const byReporter = async (actor: Actor, own: ShownCode, unit: string) =>
    (await world().callAs(actor, noon, own)).accusation.nameByReporter({
      code: own.code,
      unitId: await unitOf(unit),
    });
  const named = async (unit: string) => {
    const { code, secret } = await world().submit({ accusedUnitId: await unitOf(unit) });
    return { code, secret };
  };
  return {
    "accusation.units": [{ expected: all("ok", everybody), call: (api) => api.accusation.units() }],
    "accusation.name": [
      {
        what: "of a complaint at its kelurahan",
        expected: {
          ...strangers,
          ...all("ok", ["intake", "kelurahan", "verifier"]),
          ...all("FORBIDDEN", ["district", "governor", "administrator"]),
        },
        call: async (api) => {
          const { code } = await world().submit();
          return api.accusation.name({ code, unitId: await unitOf("satpol-pp"), reason });
        },
      },
      {
        what: "of one that names a unit already",
        expected: { ...strangers, ...all("ok", ["verifier", "inspectorate"]), intake: "FORBIDDEN" },
        call: async (api) => {
          const { code } = await named("satpol-pp");
          return api.accusation.name({ code, unitId: await unitOf("dinas-bina-marga"), reason });
        },
      },
      {
        what: "of one about Biro",
        expected: { ...strangers, inspectorate: "ok" },
        call: async (api) => {
          const { code } = await named("biro-pemerintahan");
          return api.accusation.name({ code, unitId: await unitOf("satpol-pp"), reason });
        },
      },
    ],
    "accusation.nameByReporter": [
      {
        expected: all("ok", everybody),
        call: async (_, actor) => byReporter(actor, await world().submit(), "satpol-pp"),
      },
      {
        what: "by a wrong secret",
        expected: all("FORBIDDEN", everybody),
        call: async (_, actor) => {
          const { code } = await world().submit();
          return byReporter(actor, { code, secret: "SALAH" }, "satpol-pp");
        },
      },
      {
        what: "of a private one by a wrong secret",
        expected: all("NOT_FOUND", everybody),
        call: async (_, actor) => {
          const { code } = await world().submit({ isPublic: false });
          return byReporter(actor, { code, secret: "SALAH" }, "satpol-pp");
        },
      },
      {
        what: "twice",
        expected: all("FORBIDDEN", everybody),
        call: async (_, actor) => byReporter(actor, await named("satpol-pp"), "dinas-bina-marga"),
      },
    ],
    "accusation.drop": [
      {
        what: "of a kelurahan",
        expected: { ...strangers, ...all("ok", ["verifier", "inspectorate"]), intake: "FORBIDDEN" },
        call: async (api) =>
          api.accusation.drop({ code: (await named("kelurahan-31.71.01.1001")).code, reason }),
      },
      {
        what: "of the Inspektorat",
        expected: { ...strangers, verifier: "ok", intake: "FORBIDDEN" },
        call: async (api) => api.accusation.drop({ code: (await named("inspektorat")).code, reason }),
      },
    ],
  };
}
