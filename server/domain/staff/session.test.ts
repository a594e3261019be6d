import { expect, it } from "vitest";
import type { Role } from "./role";
import { isIdle } from "./session";

const noon = new Date("2026-11-24T05:00:00Z");
const minutesLater = (count: number) => new Date(noon.getTime() + count * 60_000);

it.each<[Role, number]>([
  ["administrator", 30],
  ["verifier", 30],
  ["inspectorate", 30],
  ["governor", 30],
  ["intake", 240],
  ["kelurahan", 240],
  ["district", 240],
  ["agency", 240],
  ["subagency", 240],
  ["field", 240],
])("a session of the role %s ends after %i minutes without a request", (role, limit) => {
  const session = { role, lastSeenAt: noon };
  expect([isIdle(session, minutesLater(limit - 0.01)), isIdle(session, minutesLater(limit))]).toEqual([
    false,
    true,
  ]);
});
