import { describe, expect, it } from "vitest";
import { minutes } from "../duration";
import { type ChannelState, channelState } from "./channel-state";

const now = new Date("2026-11-24T05:00:00Z");
const ago = (count: number) => new Date(now.getTime() - minutes(count));
const well = {
  isOn: true,
  validFrom: "2019-01-01",
  validTo: null,
  waitingSince: null,
  unansweredSince: null,
};

describe("the state of a channel", () => {
  it.each<[string, Partial<Parameters<typeof channelState>[0]>, ChannelState]>([
    ["on and idle", {}, "working"],
    ["with a message that came just now", { waitingSince: ago(2) }, "working"],
    ["with a message that waits for three minutes", { waitingSince: ago(3) }, "slow"],
    ["with an answer on its way", { unansweredSince: ago(15) }, "working"],
    ["with an answer that does not leave", { unansweredSince: ago(16) }, "slow"],
    ["off, whatever waits", { isOn: false, waitingSince: ago(60) }, "off"],
    ["on its last day", { validTo: "2026-11-25" }, "working"],
    ["after its last day", { validTo: "2026-11-24" }, "off"],
    ["before its first day", { validFrom: "2026-11-25" }, "off"],
  ])("%s", (_what, over, expected) => {
    expect(channelState({ ...well, ...over }, now, "2026-11-24")).toBe(expected);
  });
});
