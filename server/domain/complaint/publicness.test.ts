import { expect, it } from "vitest";
import { isListed, isShown, unlistedStatuses, unshownStatuses } from "./publicness";
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
