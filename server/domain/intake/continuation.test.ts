import { describe, expect, it } from "vitest";
import { continuationOf, type ThreadCandidate } from "./continuation";

const own = "siti@contoh.id";
const candidate = (over: Partial<ThreadCandidate>): ThreadCandidate => ({
  conversationId: 1,
  complaintId: 1,
  code: "JK2611260001",
  status: "waiting",
  pending: null,
  address: own,
  by: "thread",
  ...over,
});

const cases: [string, ThreadCandidate[], number | null][] = [
  ["nothing known begins a complaint", [], null],
  ["her own thread goes on", [candidate({})], 1],
  ["somebody else's thread does not", [candidate({ address: "lain@contoh.id" })], null],
  ["her own number goes on", [candidate({ by: "quote" })], 1],
  ["somebody else's number does not", [candidate({ by: "quote", address: "lain@contoh.id" })], null],
  [
    "the thread is stronger than a number",
    [candidate({ conversationId: 2, complaintId: 2, by: "quote" }), candidate({})],
    1,
  ],
  ["one question that waits is answered", [candidate({ by: "question" })], 1],
  [
    "of two questions none is guessed",
    [candidate({ by: "question" }), candidate({ conversationId: 2, complaintId: 2, by: "question" })],
    null,
  ],
];

it("a command is about any conversation of its sender, other words are not", () => {
  const candidates = [candidate({ by: "sender" })];
  expect(continuationOf(own, candidates, true)?.conversationId).toBe(1);
  expect(continuationOf(own, candidates)).toBeNull();
});

describe("which conversation a message goes on with", () => {
  it.each(cases)("%s", (_name, candidates, expected) => {
    expect(continuationOf(own, candidates)?.conversationId ?? null).toBe(expected);
  });
});
