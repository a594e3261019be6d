import { expect, it } from "vitest";
import { isMessageEnd, messageStates, reconcileAt, statesBefore } from "./message-state";

it("leads every message from the door to each end", () => {
  const ends = messageStates.filter(isMessageEnd);
  expect(ends).toEqual(["accepted", "refused", "dead"]);
  for (const end of ends) expect(statesBefore(end)).toContain("received");
});

it("takes nothing back that was accepted, and begins a dead letter anew", () => {
  expect(messageStates.filter((state) => statesBefore(state).includes("accepted"))).toEqual([]);
  expect(statesBefore("received")).toEqual(["dead"]);
});

it("tries for hours, later each time, and then gives up", () => {
  const now = new Date("2026-11-24T05:00:00Z");
  const minutes = [1, 2, 6, 7].map((attempts) => (Number(reconcileAt(attempts, now)) - Number(now)) / 60_000);
  expect(minutes).toEqual([1, 2, 32, 60]);
  expect(reconcileAt(8, now)).toBeNull();
});
