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
  ["the sender's own thread is continued", [candidate({})], 1],
  ["somebody else's thread does not", [candidate({ address: "lain@contoh.id" })], null],
  ["the sender's own number is continued", [candidate({ by: "quote" })], 1],
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

it("a command applies to any conversation of its sender, other text does not", () => {
  const candidates = [candidate({ by: "sender" })];
  expect(continuationOf(own, candidates, true)?.conversationId).toBe(1);
  expect(continuationOf(own, candidates)).toBeNull();
});

describe("which conversation a message continues", () => {
  it.each(cases)("%s", (_name, candidates, expected) => {
    expect(continuationOf(own, candidates)?.conversationId ?? null).toBe(expected);
  });
});
