import { randomUUID } from "node:crypto";
import { gambirCode, someComplaint, type World } from "@/db/testing/world";
import type { Actor } from "@/server/domain/actor";
import { type Role, roles } from "@/server/domain/staff/role";
import type { createCaller } from "../root";

type Who = "anonymous" | Role | "neighbour";
type Outcome = "ok" | "NOT_FOUND" | "FORBIDDEN" | "UNAUTHORIZED" | "CONFLICT";
type Call = (api: ReturnType<typeof createCaller>, actor: Actor) => Promise<unknown>;
type Case = { what?: string; expected: Partial<Record<Who, Outcome>>; call: Call };
type CaseWorld = { world: World; open: { code: string }; confidential: { code: string } };
type ExpectedOutcomes = Record<"readers" | "confidants" | "staffOnly", Partial<Record<Who, Outcome>>>;

const everybody = (outcome: Outcome) =>
  Object.fromEntries([...roles, "neighbour"].map((who) => [who, outcome])) as Record<Who, Outcome>;
const intakeOnly = {
  ...everybody("FORBIDDEN"),
  anonymous: "UNAUTHORIZED",
  intake: "ok",
} as const;

const form = (channelCode: string) => ({
  ...someComplaint(),
  externalId: randomUUID(),
  channelCode,
  kelurahanCode: gambirCode,
  hasConsent: false,
});

/** The procedures of the intake desk and of the counters. */
export function intakeDeskCases(
  given: () => CaseWorld,
  { staffOnly }: Pick<ExpectedOutcomes, "staffOnly">,
): Record<string, Case[]> {
  const code = () => given().open.code;
  return {
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
    "intakeDesk.figures": [{ expected: intakeOnly, call: (api) => api.intakeDesk.figures() }],
    "counter.channels": [{ expected: staffOnly, call: (api) => api.counter.channels() }],
    "counter.takeIn": [
      {
        expected: { ...everybody("FORBIDDEN"), anonymous: "UNAUTHORIZED", kelurahan: "ok", neighbour: "ok" },
        call: (api) => api.counter.takeIn(form("kantor_kelurahan")),
      },
      {
        what: "by the Inspektorat's channel",
        expected: { ...everybody("FORBIDDEN"), anonymous: "UNAUTHORIZED", inspectorate: "ok" },
        call: (api) => api.counter.takeIn(form("inspektorat")),
      },
    ],
    "counter.receipt": [
      {
        what: "of a report that nobody took in at a counter",
        expected: { ...everybody("NOT_FOUND"), anonymous: "UNAUTHORIZED" },
        call: (api) => api.counter.receipt({ code: code() }),
      },
    ],
  };
}
