import type { World } from "@/db/testing/world";
import { all, type Case, type Outcome, signedIn } from "./case";

/** Every other role is refused by the use case itself. */
const verifiers = (outcome: Outcome) => ({ ...signedIn("FORBIDDEN"), verifier: outcome });
/** For a complaint at the kelurahan: roles that may read it are refused, others do not find it. */
const holder = (outcome: Outcome) => ({
  ...signedIn("NOT_FOUND"),
  ...all("FORBIDDEN", ["intake", "verifier", "governor", "administrator", "district"]),
  kelurahan: outcome,
});

/** Procedures of links for external bodies. */
function externalCases(world: () => World): Record<string, Case[]> {
  const report = async () => (await world().submit()).code;
  const wanted = { body: "PLN", instruction: null, days: 1 };
  return {
    "external.make": [
      { expected: holder("ok"), call: async (api) => api.external.make({ code: await report(), ...wanted }) },
    ],
    "external.revoke": [
      { expected: holder("ok"), call: async (api) => api.external.revoke({ code: await report(), id: 1 }) },
    ],
    "external.open": [{ expected: all("NOT_FOUND"), call: (api) => api.external.open({ link: "tebakan" }) }],
    "external.report": [
      {
        expected: all("NOT_FOUND"),
        call: (api) => api.external.report({ link: "tebakan", note: "Selesai." }),
      },
    ],
  };
}

/** The procedures of the verification desk, and of links for external bodies. */
export function verificationCases(world: () => World): Record<string, Case[]> {
  const report = async () => (await world().submit()).code;
  return {
    ...externalCases(world),
    "verification.desk": [
      { expected: verifiers("ok"), call: (api) => api.verification.desk({ look: "second" }) },
      {
        what: "with a claim",
        expected: verifiers("ok"),
        call: async (api) => api.verification.desk({ look: "first", code: await report() }),
      },
      {
        what: "of no report",
        expected: verifiers("NOT_FOUND"),
        call: (api) => api.verification.desk({ look: "first", code: "JK2601019999" }),
      },
    ],
    "verification.uphold": [
      {
        what: "where nothing waits for a second look",
        expected: verifiers("CONFLICT"),
        call: async (api) => api.verification.uphold({ code: await report(), note: null }),
      },
    ],
  };
}
