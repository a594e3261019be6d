import { noon, type ShownCode, type World } from "@/db/testing/world";
import type { Actor } from "@/server/domain/actor";
import { all, type Case, everybody, signedIn } from "./case";

const officers = {
  ...signedIn("NOT_FOUND"),
  ...all("FORBIDDEN", ["kelurahan", "district", "governor", "administrator"]),
  ...all("ok", ["intake", "verifier"]),
};
const reason = "Memuat rincian tentang tetangganya.";

/** The secret opens and closes; of officers only the intake desk and Biro do, and they open what they closed. */
export function publicnessCases(world: () => World): Record<string, Case[]> {
  const secretly = () => world().submit({ isPublic: false });
  const showing = (actor: Actor, own: ShownCode) => world().callAs(actor, noon, own);
  const preview = async (actor: Actor, own: ShownCode) =>
    (await showing(actor, own)).publicness.preview({ code: own.code });
  const publish = async (actor: Actor, own: ShownCode) =>
    (await showing(actor, own)).publicness.publish({ code: own.code, asOf: noon });
  const conceal = async (actor: Actor, own: ShownCode) =>
    (await showing(actor, own)).publicness.conceal({ code: own.code });
  const own = { expected: all("ok", everybody) };
  const wrong = { what: "by a wrong secret", expected: all("NOT_FOUND", everybody) };
  const secret = "SALAH";
  return {
    "publicness.preview": [
      { ...own, call: async (_, actor) => preview(actor, await secretly()) },
      { ...wrong, call: async (_, actor) => preview(actor, { ...(await secretly()), secret }) },
    ],
    "publicness.publish": [
      { ...own, call: async (_, actor) => publish(actor, await secretly()) },
      { ...wrong, call: async (_, actor) => publish(actor, { ...(await secretly()), secret }) },
    ],
    "publicness.conceal": [
      { ...own, call: async (_, actor) => conceal(actor, await world().submit()) },
      {
        what: "by a wrong secret",
        expected: all("FORBIDDEN", everybody),
        call: async (_, actor) => conceal(actor, { ...(await world().submit()), secret }),
      },
    ],
    "publicness.concealByOfficer": [
      {
        expected: { ...officers },
        call: async (api) => api.publicness.concealByOfficer({ code: (await world().submit()).code, reason }),
      },
    ],
    "publicness.publishByOfficer": [
      {
        what: "what an officer closed",
        expected: { ...officers },
        call: async (api) => {
          const { code } = await world().submit();
          const desk = await world().callAs(world().staff.intake);
          await desk.publicness.concealByOfficer({ code, reason });
          return api.publicness.publishByOfficer({ code, reason });
        },
      },
      {
        what: "what its reporter keeps private",
        expected: { ...all("FORBIDDEN", ["intake", "verifier"]), anonymous: "UNAUTHORIZED" },
        call: async (api) => api.publicness.publishByOfficer({ code: (await secretly()).code, reason }),
      },
    ],
  };
}

/** Words are hidden by whom publicness is changed, also the reporter's; their originals are the Inspektorat's. */
export function redactionCases(world: () => World): Record<string, Case[]> {
  const submit = () => world().submit({ text: "Got mampet di depan rumah Bu Siti Mawar." });
  const words = "Bu Siti Mawar";
  const hide = async (actor: Actor, own: ShownCode) =>
    (await world().callAs(actor, noon, own)).redaction.byReporter({ code: own.code, words });
  return {
    "redaction.byReporter": [
      {
        expected: all("ok", everybody),
        call: async (_, actor) => hide(actor, await submit()),
      },
      {
        what: "by a wrong secret",
        expected: all("FORBIDDEN", everybody),
        call: async (_, actor) => hide(actor, { ...(await submit()), secret: "SALAH" }),
      },
    ],
    "redaction.byOfficer": [
      {
        expected: {
          ...all("NOT_FOUND", everybody),
          ...all("FORBIDDEN", ["kelurahan", "district", "governor", "administrator"]),
          ...all("ok", ["intake", "verifier"]),
          anonymous: "UNAUTHORIZED",
        },
        call: async (api) => api.redaction.byOfficer({ code: (await submit()).code, words, reason }),
      },
    ],
    "redaction.originals": [
      {
        expected: { ...all("FORBIDDEN", everybody), inspectorate: "ok", anonymous: "UNAUTHORIZED" },
        call: async (api) => api.redaction.originals({ code: (await submit()).code, reason }),
      },
    ],
  };
}
