import { describe, expect, it } from "vitest";
import { planUpdate, type UpdatePlan } from "./plan-update";
import { type Remote, readRemotePosted, readRemoteRequests } from "./remote";

describe("a response of another server", () => {
  it("is read in all its known variants", () => {
    const text = JSON.stringify([
      {
        service_request_id: 638344,
        status: "CLOSED",
        status_notes: " Selesai. ",
        requested_datetime: "2026-11-24T12:00:00+07:00",
        updated_datetime: "",
        media_url: null,
      },
      { service_request_id: "A-1", status: "open" },
      { status: "open" },
      "apa ini",
    ]);
    expect(readRemoteRequests(text)).toEqual([
      {
        id: "638344",
        status: "closed",
        notes: "Selesai.",
        requestedAt: new Date("2026-11-24T05:00:00Z"),
        updatedAt: null,
        mediaUrl: null,
      },
      { id: "A-1", status: "open", notes: null, requestedAt: null, updatedAt: null, mediaUrl: null },
    ]);
  });

  it.each(['{"service_requests":[{"service_request_id":"7"}]}', '[{"service_request_id":7}]'])(
    "names a number: %s",
    (text) => expect(readRemotePosted(text)).toEqual({ id: "7", token: null }),
  );

  it("names a token", () =>
    expect(readRemotePosted('[{"token":"abc","service_request_id":null}]')).toEqual({
      id: null,
      token: "abc",
    }));

  it.each(["<html>", "[]", "{}", "[{}]", '[{"service_request_id":""}]', "null"])(
    "is refused when it has no result: %s",
    (text) => expect(() => readRemotePosted(text)).toThrow(),
  );
});

const requestedAt = new Date("2026-11-24T05:00:00Z");
const later = new Date("2026-11-24T06:00:00Z");
const fresh: Remote = {
  id: "1",
  status: "open",
  notes: "Menunggu",
  requestedAt,
  updatedAt: requestedAt,
  mediaUrl: null,
};
const atWork: Remote = { ...fresh, notes: "Tim berangkat.", updatedAt: later };
const closed: Remote = { ...fresh, status: "closed", notes: "Selesai.", updatedAt: later };
const unknown = { remoteStatus: null, remoteNotes: null };
const here = { status: "coordinated" as const, isHeldByUnit: true };
const quiet: UpdatePlan = { note: null, moves: [], conflict: null };

describe("the changes taken from it", () => {
  it.each<[string, Parameters<typeof planUpdate>, UpdatePlan]>([
    ["nothing of a request that nobody touched", [unknown, fresh, here, false], quiet],
    [
      "its words, and that work began",
      [unknown, atWork, here, false],
      { note: "Tim berangkat.", moves: ["start"], conflict: null },
    ],
    [
      "its words alone while work goes on",
      [unknown, atWork, { ...here, status: "in_progress" }, false],
      { note: "Tim berangkat.", moves: [], conflict: null },
    ],
    ["nothing twice", [{ remoteStatus: "open", remoteNotes: "Tim berangkat." }, atWork, here, false], quiet],
    [
      "a closing with its photo",
      [unknown, closed, here, true],
      { note: null, moves: ["start", "resolve"], conflict: null },
    ],
    [
      "a closing without one, as a word and a conflict",
      [unknown, closed, { ...here, status: "in_progress" }, false],
      { note: "Selesai.", moves: [], conflict: "photo_missing" },
    ],
    [
      "a closing that is known already",
      [{ remoteStatus: "closed", remoteNotes: "Selesai." }, closed, here, false],
      quiet,
    ],
    [
      "a closing of what the unit handed on",
      [unknown, closed, { ...here, isHeldByUnit: false }, true],
      { ...quiet, conflict: "held_elsewhere" },
    ],
    [
      "nothing of work on what the unit handed on",
      [unknown, atWork, { ...here, isHeldByUnit: false }, false],
      quiet,
    ],
    [
      "nothing of a closing of what is claimed done here",
      [unknown, closed, { ...here, status: "verification" }, true],
      quiet,
    ],
    [
      "an opening anew after the result was accepted here",
      [{ remoteStatus: "closed", remoteNotes: "Selesai." }, atWork, { ...here, status: "resolved" }, false],
      { ...quiet, conflict: "reopened_there" },
    ],
  ])("%s", (_what, given, plan) => expect(planUpdate(...given)).toEqual(plan));
});
