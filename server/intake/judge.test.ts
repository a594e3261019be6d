import { describe, expect, it } from "vitest";
import { judge } from "./judge";
import type { Message } from "./message";
import type { Reference } from "./reference";

const now = new Date("2026-11-24T05:00:00Z");
const category = { code: "jalan", weight: "light", isConfidential: false };
const rule = {
  id: 1,
  weight: null,
  coordinationMinutes: 360,
  completionMinutes: 10_080,
  calendar: { kind: "calendar_hours" },
  validFrom: "1970-01-01",
  validTo: null,
};

/** The city's rows with one channel that holds between two days. */
const reference = (validFrom: string, validTo: string | null) =>
  ({
    channels: new Map([["qlue", { code: "qlue", isConfidential: false, validFrom, validTo }]]),
    categories: new Map([["jalan", category]]),
    rules: [rule],
    unitIds: new Map(),
  }) as unknown as Reference;

const message = (submittedAt: string, channelCode = "qlue"): Message => ({
  channelCode,
  externalId: "post-1",
  raw: {},
  text: "Jalan berlubang",
  categoryCode: "jalan",
  point: null,
  kelurahanCode: null,
  landmark: null,
  placeSource: "none",
  isPublic: true,
  submittedAt: new Date(submittedAt),
  photos: [],
  contact: null,
});

describe("a channel's period", () => {
  it.each<[string, string, string | null, string, "taken" | "channel_unknown"]>([
    ["without an end", "2019-01-01", null, "2026-11-24T05:00:00Z", "taken"],
    ["that ends later", "2019-01-01", "2026-12-31", "2026-11-24T05:00:00Z", "taken"],
    ["on its last day, by the clock of Jakarta", "2019-01-01", "2026-11-24", "2026-11-24T16:59:59Z", "taken"],
    ["a second after its last day", "2019-01-01", "2026-11-24", "2026-11-24T17:00:00Z", "channel_unknown"],
    ["that ended yesterday", "2019-01-01", "2026-11-23", "2026-11-24T05:00:00Z", "channel_unknown"],
    [
      "that has ended, for a message from its time",
      "2019-01-01",
      "2022-06-30",
      "2021-03-01T05:00:00Z",
      "taken",
    ],
    ["that begins today", "2026-11-24", null, "2026-11-24T05:00:00Z", "taken"],
    ["that begins tomorrow", "2026-11-25", null, "2026-11-24T05:00:00Z", "channel_unknown"],
    ["that has begun, for history from before", "2019-09-27", null, "1970-01-01T00:00:00Z", "taken"],
  ])("%s", (_what, validFrom, validTo, submittedAt, expected) => {
    const judgement = judge(message(submittedAt), null, reference(validFrom, validTo), now);
    expect("refusal" in judgement ? judgement.refusal : "taken").toBe(expected);
  });

  it("does not make a wrong date an unknown channel, nor a missing channel a known one", () => {
    expect(judge(message("kemarin"), null, reference("2019-01-01", "2026-12-31"), now)).toEqual({
      refusal: "date_out_of_range",
    });
    expect(judge(message("2026-11-24T05:00:00Z", "x"), null, reference("2019-01-01", null), now)).toEqual({
      refusal: "channel_unknown",
    });
  });
});
