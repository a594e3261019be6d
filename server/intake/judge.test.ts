import { describe, expect, it } from "vitest";
import { judge } from "./judge";
import type { Message } from "./message";
import type { IntakeReference } from "./reference";

const now = new Date("2026-11-24T05:00:00Z");
const always = { validFrom: "2016-01-01", validTo: null };
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

type BoundedKind = "channel" | "category";

/** Reference rows with one channel and one category, one of which is valid between two days. */
const reference = (which: BoundedKind, validity: { validFrom: string; validTo: string | null }) =>
  ({
    channels: new Map([
      ["qlue", { code: "qlue", isConfidential: false, ...(which === "channel" ? validity : always) }],
    ]),
    categories: new Map([["jalan", { ...category, ...(which === "category" ? validity : always) }]]),
    rules: [rule],
    units: new Map(),
  }) as unknown as IntakeReference;

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

describe.each<BoundedKind>(["channel", "category"])("the period of a %s", (which) => {
  it.each<[string, string, string | null, string, "taken" | "refused"]>([
    ["without an end", "2019-01-01", null, "2026-11-24T05:00:00Z", "taken"],
    ["that ends later", "2019-01-01", "2026-12-31", "2026-11-24T05:00:00Z", "taken"],
    ["on its last day, by the clock of Jakarta", "2019-01-01", "2026-11-25", "2026-11-24T16:59:59Z", "taken"],
    ["a second after its last day", "2019-01-01", "2026-11-25", "2026-11-24T17:00:00Z", "refused"],
    ["that ended at midnight", "2019-01-01", "2026-11-24", "2026-11-24T05:00:00Z", "refused"],
    [
      "that has ended, for a message from its time",
      "2019-01-01",
      "2022-06-30",
      "2021-03-01T05:00:00Z",
      "taken",
    ],
    ["that begins today", "2026-11-24", null, "2026-11-24T05:00:00Z", "taken"],
    ["that begins tomorrow", "2026-11-25", null, "2026-11-24T05:00:00Z", "refused"],
    ["that has begun, for history from before", "2019-09-27", null, "1970-01-01T00:00:00Z", "taken"],
  ])("%s", (_what, validFrom, validTo, submittedAt, expected) => {
    const judgement = judge(message(submittedAt), null, reference(which, { validFrom, validTo }), now);
    const refused = `${which}_unknown`;
    expect("refusal" in judgement ? judgement.refusal : "taken").toBe(
      expected === "taken" ? expected : refused,
    );
  });
});

describe("a message with a fault", () => {
  it("is not judged as another fault: a wrong date is no unknown channel, a missing channel no known one", () => {
    expect(
      judge(
        message("kemarin"),
        null,
        reference("channel", { validFrom: "2019-01-01", validTo: "2026-12-31" }),
        now,
      ),
    ).toEqual({
      refusal: "date_out_of_range",
    });
    expect(judge(message("2026-11-24T05:00:00Z", "x"), null, reference("channel", always), now)).toEqual({
      refusal: "channel_unknown",
    });
  });
});
