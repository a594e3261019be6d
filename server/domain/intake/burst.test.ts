import { describe, expect, it } from "vitest";
import { burstOf, networkMark, wordsMark } from "./burst";

describe("the words of a text", () => {
  const words = "ini jalan parah rusak sekali";
  it.each<[string, string, string | null]>([
    ["as written", "Jalan ini rusak parah sekali", words],
    ["in another order, in capitals and repeated", "RUSAK parah, parah sekali jalan ini!!!", words],
    ["with digits between and inside", "1. Jalan ini ru5sak? ja2lan 99 parah sekali", words],
    ["with accents and invisible characters", "Jálan ini rus\u200bak parah sekali", words],
    ["with short words more", "di Jalan ini yg rusak ya parah sekali", words],
    ["with another word more", "Jalan ini rusak parah sekali tolong", `${words} tolong`],
    ["of three words", "Jalan rusak parah", null],
    ["of emoji and digits", "😀😀 08123 !!! 42", null],
    ["of nothing", "", null],
  ])("%s", (_what, text, mark) => expect(wordsMark(text)).toBe(mark));
});

describe("the network of a caller", () => {
  it.each<[string, string, string | null]>([
    ["the /24 of an IPv4 address", "203.0.113.77", "203.0.113"],
    ["the /48 of an IPv6 address", "2001:db8:12:3400::", "2001:db8:12"],
    ["the same of a shortened one", "2001:db8::", "2001:db8:0"],
    ["none of this machine", "127.0.0.1", null],
    ["none of an inside network", "172.20.1.1", null],
    ["none of an inside IPv6 network", "fd00:1:2:3::", null],
    ["none of a carrier's inside network", "100.72.0.9", null],
    ["none of a test", "local", null],
  ])("%s", (_what, address, mark) => expect(networkMark(address)).toBe(mark));
});

describe("a complaint", () => {
  it.each<[string, number, number, string | null]>([
    ["alone is placed", 0, 0, null],
    ["after four with its words is placed", 4, 0, null],
    ["after five with its words is held", 5, 0, "same_words"],
    ["of an honest flood, with words and network of its own, is placed", 0, 1, null],
    ["of a carrier's crowd that spreads over the city is placed", 1, 19, null],
    ["after twenty of its network, kelurahan and category is held", 0, 20, "same_network"],
    ["of both is held for its words", 5, 20, "same_words"],
    ["repeated by its sender once is placed", 1, 1, null],
  ])("%s", (_what, same_words, same_network, held) =>
    expect(burstOf({ same_words, same_network })).toBe(held),
  );
});
