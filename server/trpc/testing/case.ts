import type { Actor } from "@/server/domain/actor";
import { type Role, roles } from "@/server/domain/staff/role";
import type { createCaller } from "../root";

export type Who = "anonymous" | Role | "neighbour";
export type Outcome = "ok" | "NOT_FOUND" | "FORBIDDEN" | "UNAUTHORIZED" | "CONFLICT";
type Outcomes = Partial<Record<Who, Outcome>>;
export type Call = (api: ReturnType<typeof createCaller>, actor: Actor) => Promise<unknown>;
/** A row of the access table: one call, and its outcome for each caller. */
export type Case = { what?: string; expected: Outcomes; call: Call };

export const everybody: readonly Who[] = ["anonymous", ...roles, "neighbour"];

export const all = (outcome: Outcome, who = everybody): Outcomes =>
  Object.fromEntries(who.map((one) => [one, outcome]));

/** The outcome for officers; everybody else has to sign in. */
export const signedIn = (outcome: Outcome, who = everybody): Outcomes => ({
  ...all(outcome, who),
  anonymous: "UNAUTHORIZED",
});

export const staffOnly = signedIn("ok");
/** Every other role is refused by the procedure itself. */
export const administrators: Outcomes = { ...signedIn("FORBIDDEN"), administrator: "ok" };
/** A public complaint at its kelurahan can be read by the city-wide roles and the kecamatan above, and no one else. */
export const readers: Outcomes = {
  ...signedIn("NOT_FOUND"),
  ...all("ok", ["intake", "kelurahan", "district", "verifier", "governor", "administrator"]),
};
/** The readers of a complaint about officials. */
export const confidants: Outcomes = {
  ...signedIn("NOT_FOUND"),
  ...all("ok", ["intake", "verifier", "inspectorate"]),
};
