import { describe, expect, it } from "vitest";
import { roles } from "../staff/role";
import {
  actions,
  closedStatuses,
  firstStatus,
  isClosed,
  moves,
  openStatuses,
  pendingRequests,
  statusAfter,
  statuses,
  targets,
} from "./status";

const targetsOf = (status: (typeof statuses)[number]) => moves.filter(({ from }) => from.includes(status));

describe("the table of moves", () => {
  it("names every action, and only known ones", () => {
    expect(new Set(moves.map(({ action }) => action))).toEqual(new Set(actions));
  });

  it("has one move at most for an action from a status, for staff and for the reporter", () => {
    const pairs = moves.flatMap(({ action, from, by }) =>
      from.map((status) => `${action} from ${status} by ${by === "reporter" ? by : "staff"}`),
    );
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
  });

  it("leads by one action to the same status, whatever the status before and the actor", () => {
    for (const { action, to } of moves) expect(targets[action]).toBe(to);
  });

  it("leads out of every status but the tombstone, and not only by removal", () => {
    const stuck = statuses.filter((status) => targetsOf(status).every(({ action }) => action === "remove"));
    expect(stuck).toEqual(["removed"]);
    expect(targetsOf("removed")).toEqual([]);
  });

  it("leads into every status", () => {
    const reached = new Set(["triage", ...moves.map(({ to }) => to)]);
    expect(statuses.filter((status) => !reached.has(status))).toEqual([]);
  });

  it("closes a complaint by a decision of Biro, by a merge or by its reporter", () => {
    const closing = moves.filter(({ to }) => to !== "same" && to !== "previous" && isClosed(to));
    expect(closing.map(({ action, by }) => `${action}: ${by}`).toSorted()).toEqual([
      "confirm: verifier",
      "merge: intake",
      "merge: kelurahan,district,agency,subagency,inspectorate",
      "reject: verifier",
      "remove: verifier",
      "withdraw: reporter",
    ]);
  });

  it.each(pendingRequests)("can approve and refuse a pending %s wherever it can be requested", (request) => {
    const ask = { extension: "request_extension", rejection: "propose_rejection", answer: "ask" }[request];
    for (const status of moves.filter(({ action }) => action === ask).flatMap(({ from }) => from)) {
      expect(targetsOf(status).filter(({ pending }) => pending === request)).toHaveLength(2);
    }
  });

  it("requires proof for a claim, and a reason or a public note for every refusal", () => {
    const owed = (name: (typeof actions)[number]) =>
      moves.filter(({ action }) => action === name).map(({ owes }) => [...owes]);
    expect(owed("resolve")).toEqual([["public_note", "photo"]]);
    for (const refusal of [
      "refuse_transfer",
      "refuse_extension",
      "refuse_rejection",
      "return",
      "remove",
      "withdraw",
    ] as const) {
      expect(owed(refusal)).toEqual([["reason"]]);
    }
    for (const proposal of owed("propose_rejection"))
      expect(proposal).toEqual(["rejection_reason", "public_note"]);
  });

  it("gives no move to roles that only read", () => {
    const movers = new Set(moves.flatMap(({ by }) => (by === "reporter" ? [] : by)));
    expect(roles.filter((role) => !movers.has(role))).toEqual(["governor", "administrator"]);
  });
});

describe("the status after a step", () => {
  it.each([
    ["start", "waiting", null, "in_progress"],
    ["request_extension", "scheduled", "in_progress", "scheduled"],
    ["refuse_transfer", "transfer_requested", "delegated", "delegated"],
    ["appeal", "rejected", null, "waiting"],
    ["lapse", "triage", null, "rejected"],
    ["note", "resolved", "verification", "resolved"],
  ] as const)(
    "%s of a complaint in %s that was in %s before is %s",
    (kind, status, previousStatus, after) => {
      expect(statusAfter(kind, { status, previousStatus })).toBe(after);
    },
  );

  it("is waiting at first with a unit, and triage without one", () => {
    expect(firstStatus(7)).toBe("waiting");
    expect(firstStatus(null)).toBe("triage");
  });
});

describe("open and closed", () => {
  it("cover all statuses", () => {
    expect([...openStatuses, ...closedStatuses].toSorted()).toEqual([...statuses].toSorted());
    expect(openStatuses.some(isClosed)).toBe(false);
  });
});
