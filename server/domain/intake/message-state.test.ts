import { expect, it } from "vitest";
import { isMessageEnd, messageStates, reconcileAt, statesBefore } from "./message-state";

it("every final state can be reached from the first", () => {
  const ends = messageStates.filter(isMessageEnd);
  expect(ends).toEqual(["accepted", "refused", "dead"]);
  for (const end of ends) expect(statesBefore(end)).toContain("received");
});

it("an accepted message stays accepted, and a dead letter can be replayed", () => {
  expect(messageStates.filter((state) => statesBefore(state).includes("accepted"))).toEqual([]);
  expect(statesBefore("received")).toEqual(["dead"]);
});

it("a message is retried for hours with backoff, and then becomes a dead letter", () => {
  const now = new Date("2026-11-24T05:00:00Z");
  const minutes = [1, 2, 6, 7].map((attempts) => (Number(reconcileAt(attempts, now)) - Number(now)) / 60_000);
  expect(minutes).toEqual([1, 2, 32, 60]);
  expect(reconcileAt(8, now)).toBeNull();
});
