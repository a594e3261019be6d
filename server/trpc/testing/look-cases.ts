import type { World } from "@/db/testing/world";
import { type Role, roles } from "@/server/domain/staff/role";
import type { createCaller } from "../root";

type Who = "anonymous" | Role | "neighbour";
type Outcome = "ok" | "NOT_FOUND" | "FORBIDDEN" | "UNAUTHORIZED" | "CONFLICT";
type Call = (api: ReturnType<typeof createCaller>) => Promise<unknown>;
type Case = { what?: string; expected: Partial<Record<Who, Outcome>>; call: Call };

const everybody: Who[] = [...roles, "neighbour"];
const all = (outcome: Outcome, who = everybody) =>
  Object.fromEntries(who.map((one) => [one, outcome])) as Record<Who, Outcome>;
const signedIn = { anonymous: "UNAUTHORIZED" } as const;
const overseers: Who[] = ["governor", "administrator"];
const handlers: Who[] = ["intake", "verifier", "kelurahan", "district"];

/** The procedures of looks at private texts, and of their review. */
export function lookCases(world: () => World): Record<string, Case[]> {
  const openNew =
    (over: Record<string, unknown>): Call =>
    async (api) => {
      const { code } = await world().submit(over);
      return api.identity.openText({ code, purpose: "oversee", reason: "Uji wewenang petugas" });
    };
  const unread = { ...all("NOT_FOUND"), ...signedIn };
  return {
    "identity.openText": [
      {
        what: "of a private complaint",
        expected: { ...unread, ...all("FORBIDDEN", handlers), ...all("ok", overseers) },
        call: openNew({ isPublic: false }),
      },
      {
        what: "of a public one",
        expected: { ...unread, ...all("FORBIDDEN", [...handlers, ...overseers]) },
        call: openNew({}),
      },
      {
        what: "of a confidential one",
        expected: { ...unread, ...all("FORBIDDEN", ["intake", "verifier", "inspectorate"]) },
        call: openNew({ categoryCode: "pungutan-liar" }),
      },
    ],
    "identity.review": [
      {
        expected: { ...all("FORBIDDEN"), ...signedIn, ...all("ok", ["administrator", "inspectorate"]) },
        call: (api) => api.identity.review(),
      },
    ],
  };
}
