import { describe, expect, it, test } from "vitest";
import { channels } from "@/db/seed/reference/rules";
import { adapters } from "@/server/channels/registry";
import { beginnings, startsPublic } from "./first-readers";

describe("a new complaint", () => {
  it.each([
    ["email", true, undefined, false],
    ["sms_1708", true, false, false],
    ["sms_0811", true, true, false],
    ["whatsapp", true, false, false],
    ["inspektorat", true, undefined, false],
    ["twitter", true, true, true],
    ["twitter", true, false, false],
    ["twitter", false, true, false],
    ["facebook", true, false, false],
    ["governor_social", true, undefined, true],
    ["web", true, undefined, true],
    ["web", false, undefined, false],
    ["jaki", true, false, true],
    ["surat_gubernur", false, undefined, false],
    ["a_channel_without_a_row", true, true, false],
  ])("by %s, public %s, in a public thread %s, is public: %s", (channelCode, isPublic, thread, begins) => {
    const correspondence = thread === undefined ? undefined : { isPublic: thread };
    expect(startsPublic({ channelCode, isPublic, correspondence })).toBe(begins);
  });
});

test("every channel says how its complaints begin", () => {
  const known = [...channels.map(({ code }) => code), ...Object.keys(adapters)];
  expect(Object.keys(beginnings).sort()).toEqual([...new Set(known)].sort());
});
