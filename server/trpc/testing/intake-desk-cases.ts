import { randomUUID } from "node:crypto";
import { gambirCode, someComplaint, type World } from "@/db/testing/world";
import { type Case, signedIn, staffOnly } from "./case";

type CaseWorld = { world: World; open: { code: string }; confidential: { code: string } };

const intakeOnly = { ...signedIn("FORBIDDEN"), intake: "ok" } as const;

const form = (channelCode: string) => ({
  ...someComplaint(),
  externalId: randomUUID(),
  channelCode,
  kelurahanCode: gambirCode,
  hasConsent: false,
});

/** The procedures of the intake desk and of the counters. */
export function intakeDeskCases(given: () => CaseWorld): Record<string, Case[]> {
  const code = () => given().open.code;
  return {
    "intakeDesk.desk": [
      { expected: intakeOnly, call: (api) => api.intakeDesk.desk({}) },
      {
        what: "with one of no report",
        expected: intakeOnly,
        call: (api) => api.intakeDesk.desk({ code: "JK2601019999" }),
      },
    ],
    "intakeDesk.arrivals": [{ expected: intakeOnly, call: (api) => api.intakeDesk.arrivals({}) }],
    "intakeDesk.arrival": [
      { expected: intakeOnly, call: (api) => api.intakeDesk.arrival({ code: code() }) },
      {
        what: "of no report",
        expected: { ...intakeOnly, intake: "NOT_FOUND" },
        call: (api) => api.intakeDesk.arrival({ code: "JK2601019999" }),
      },
    ],
    "intakeDesk.similar": [
      {
        expected: intakeOnly,
        call: (api) =>
          api.intakeDesk.similar({ code: code(), kelurahanCode: gambirCode, categoryCode: "jalan" }),
      },
    ],
    "counter.desk": [{ expected: staffOnly, call: (api) => api.counter.desk() }],
    "counter.takeIn": [
      {
        expected: { ...signedIn("FORBIDDEN"), kelurahan: "ok", neighbour: "ok" },
        call: (api) => api.counter.takeIn(form("kantor_kelurahan")),
      },
      {
        what: "by the Inspektorat's channel",
        expected: { ...signedIn("FORBIDDEN"), inspectorate: "ok" },
        call: (api) => api.counter.takeIn(form("inspektorat")),
      },
    ],
    "counter.receipt": [
      {
        what: "of a report that nobody took in at a counter",
        expected: signedIn("NOT_FOUND"),
        call: (api) => api.counter.receipt({ code: code() }),
      },
    ],
  };
}
