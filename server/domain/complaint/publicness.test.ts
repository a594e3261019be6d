import { expect, it } from "vitest";
import { isListed, isShown, openerOf, unlistedStatuses, unshownStatuses, wasPublic } from "./publicness";
import { isClosed, type Status, statuses } from "./status";

type Facts = "open" | "closed";

/** Every status: open or closed, shown to anyone with the number, listed in public. */
const table: Record<Status, [Facts, "shown" | "hidden", "listed" | "unlisted"]> = {
  triage: ["open", "hidden", "unlisted"],
  waiting: ["open", "shown", "listed"],
  coordinated: ["open", "shown", "listed"],
  delegated: ["open", "shown", "listed"],
  transfer_requested: ["open", "shown", "listed"],
  in_progress: ["open", "shown", "listed"],
  scheduled: ["open", "shown", "listed"],
  verification: ["open", "shown", "listed"],
  resolved: ["closed", "shown", "listed"],
  rejected: ["closed", "shown", "listed"],
  merged: ["closed", "shown", "unlisted"],
  removed: ["closed", "hidden", "unlisted"],
};

it.each(statuses)("a complaint that is %s is open, shown and listed as the table says", (status) => {
  expect([
    isClosed(status) ? "closed" : "open",
    isShown(status) ? "shown" : "hidden",
    isListed(status) ? "listed" : "unlisted",
  ]).toEqual(table[status]);
});

it("a complaint that is not shown is not listed", () => {
  expect(unlistedStatuses).toEqual(expect.arrayContaining([...unshownStatuses]));
});

const events = (...changes: (boolean | null)[]) =>
  changes.map((isPublic) => ({
    payload: isPublic === null ? {} : { isPublic },
    actorKind: isPublic === null ? ("reporter" as const) : ("staff" as const),
  }));

it.each<[string, (boolean | null)[], number, boolean, boolean]>([
  ["without a change, as it is", [null, null], 1, true, true],
  ["without a change, as it is", [null, null], 1, false, false],
  ["before it was opened, private", [null, true], 1, true, false],
  ["after it was opened, public", [null, true], 2, true, true],
  ["before it was closed, public", [null, null, false], 2, false, true],
  ["between two changes, as after the first", [null, true, false], 2, false, true],
  ["before two changes, as before the first", [null, false, true], 1, true, true],
])("a complaint is %s", (_what, changes, passed, isPublicNow, was) => {
  const all = events(...changes);
  expect(wasPublic(all.slice(0, passed), all, isPublicNow)).toBe(was);
});

it.each<[string, (boolean | null)[], string | null, string]>([
  ["that began private", [null], null, "reporter"],
  ["that was opened", [null, true], null, "reporter"],
  ["that an officer made private", [null, true, false], null, "officer"],
  ["that an officer made private, whose reporter did more", [null, false, null], null, "officer"],
  ["that an officer made private, whose reporter wrote more", [null, false, null], "Di gang 3.", "nobody"],
])("a complaint %s is opened by its opener", (_what, changes, publicNote, opener) => {
  const written = events(...changes).map((event) => ({ ...event, publicNote }));
  expect(openerOf(written)).toBe(opener);
});
