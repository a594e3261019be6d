import { expect } from "vitest";
import { noon, type ShownCode, type World } from "@/db/testing/world";
import { sealReceipt } from "@/server/auth/form-receipt";
import type { Actor } from "@/server/domain/actor";
import { all, type Case } from "./case";

type Subjects = { world: World; open: ShownCode; hidden: ShownCode; confidential: ShownCode };

const secret = "0000000000000000";
const withdrawal = (code: string) => ({
  code,
  action: "withdraw" as const,
  expectedStatus: "waiting",
  publicNote: "Sudah beres.",
});

/** What a reporter's browser opens, and no other code than the complaint's own. */
export function reporterCases(at: () => Subjects): Record<string, Case[]> {
  const showing = (actor: Actor, shown: ShownCode) => at().world.callAs(actor, noon, shown);
  const track = async (actor: Actor, { code, secret }: ShownCode) =>
    (await showing(actor, { code, secret })).complaint.track({ code });
  const withdraw = async (actor: Actor, shown: ShownCode) =>
    (await showing(actor, shown)).complaint.respond(withdrawal(shown.code));
  return {
    "complaint.track": [
      { expected: all("ok"), call: (api) => api.complaint.track({ code: at().open.code }) },
      {
        what: "a private one",
        expected: all("NOT_FOUND"),
        call: (api) => api.complaint.track({ code: at().hidden.code }),
      },
      {
        what: "a private one by a wrong secret",
        expected: all("NOT_FOUND"),
        call: (_, actor) => track(actor, { ...at().hidden, secret }),
      },
      {
        what: "a private one by another complaint's secret",
        expected: all("NOT_FOUND"),
        call: (_, actor) => track(actor, { ...at().hidden, secret: at().open.secret }),
      },
      {
        what: "a private one by its secret",
        expected: all("ok"),
        call: (_, actor) => track(actor, at().hidden),
      },
      {
        what: "a confidential one",
        expected: all("NOT_FOUND"),
        call: (api) => api.complaint.track({ code: at().confidential.code }),
      },
    ],
    "complaint.respond": [
      {
        expected: all("ok"),
        call: async (_, actor) => withdraw(actor, await at().world.submit()),
      },
      {
        what: "by a wrong secret",
        expected: all("FORBIDDEN"),
        call: (_, actor) => withdraw(actor, { ...at().open, secret }),
      },
      {
        what: "to a private one by a wrong secret",
        expected: all("NOT_FOUND"),
        call: (_, actor) => withdraw(actor, { ...at().hidden, secret }),
      },
    ],
    "complaint.newCode": [
      {
        what: "of one that was not made just now",
        expected: all("ok"),
        call: async (_, actor) => {
          const { code } = at().hidden;
          expect(await (await showing(actor, at().hidden)).complaint.newCode({ code })).toBeNull();
        },
      },
    ],
    "intake.openReceipt": [
      {
        what: "by a guess",
        expected: all("ok"),
        call: async (api) => {
          const forged = sealReceipt("another key", at().hidden, noon);
          expect(await api.intake.openReceipt({ receipt: forged })).toBeNull();
        },
      },
    ],
  };
}
