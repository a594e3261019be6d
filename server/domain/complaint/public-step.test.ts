import { describe, expect, it } from "vitest";
import { type EventKind, eventKinds } from "./event";
import { isPublicStep } from "./public-step";

const hidden: readonly EventKind[] = ["absorb", "release", "escalate", "assign"];

describe("a step of the timeline", () => {
  it.each(eventKinds.map((kind): [EventKind, boolean] => [kind, !hidden.includes(kind)]))(
    "%s with public words is public: %s",
    (kind, answer) => expect(isPublicStep({ kind, publicNote: "Sedang dikerjakan." })).toBe(answer),
  );

  it("that is a note without public words stays inside, a move without words does not", () => {
    expect(isPublicStep({ kind: "note", publicNote: null })).toBe(false);
    expect(isPublicStep({ kind: "start", publicNote: null })).toBe(true);
  });
});
