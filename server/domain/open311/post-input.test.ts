import { describe, expect, it } from "vitest";
import { parsePost } from "./post-input";

function post(over: Record<string, string | string[] | undefined> = {}) {
  const all = {
    service_code: "jalan",
    description: "Lubang besar",
    lat: "-6.1754",
    long: "106.8272",
    ...over,
  };
  const given = Object.entries(all).filter((entry) => entry[1] !== undefined);
  return parsePost(new Map(given.map(([name, value]) => [name, [value].flat() as string[]])));
}

describe("a posted request", () => {
  it("is read field by field", () => {
    const input = post({
      first_name: "Siti",
      last_name: "Contoh",
      email: "siti@contoh.id",
      phone: "0812",
      media_url: "https://contoh.id/a.jpg",
    });
    expect(input).toEqual({
      serviceCode: "jalan",
      description: "Lubang besar",
      point: { latitude: -6.1754, longitude: 106.8272 },
      address: null,
      addressId: null,
      answers: {},
      contact: { name: "Siti Contoh", phone: "0812", email: "siti@contoh.id", isVisibleToOfficers: false },
      accountId: null,
      deviceId: null,
      mediaUrl: "https://contoh.id/a.jpg",
    });
  });

  it("may name its place in any of three ways", () => {
    const without = { lat: undefined, long: undefined };
    expect(post({ ...without, address_string: "Jl. Medan Merdeka" })).toMatchObject({
      point: null,
      address: "Jl. Medan Merdeka",
    });
    expect(post({ ...without, address_id: "31.71.01.1001" })).toMatchObject({ addressId: "31.71.01.1001" });
    expect(post({ lat: "", long: "", address_string: "Jl. Sabang" }).point).toBeNull();
  });

  it("collects answers, one or many", () => {
    const input = post({
      "attribute[a]": "1",
      "attribute[b][]": ["x", "y"],
      "attribute[]": "z",
      attribute: "z",
    });
    expect(input.answers).toEqual({ a: ["1"], b: ["x", "y"] });
  });

  it("takes the longest description, and the last of a repeated field", () => {
    expect(post({ description: "x".repeat(4000) }).description).toHaveLength(4000);
    expect(post({ service_code: ["pohon", "jalan"] }).serviceCode).toBe("jalan");
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ["no service", { service_code: "" }, "service_code is required"],
    ["no place", { lat: undefined, long: undefined }, "a place is required"],
    ["half a point", { long: undefined }, "lat and long"],
    ["a point that is none", { lat: "-6,17" }, "lat and long"],
    ["a point beyond the pole", { lat: "-96.2" }, "lat and long"],
    ["a point in hexadecimal", { lat: "0x06" }, "lat and long"],
    ["a description that is too long", { description: "x".repeat(4001) }, "longer than 4000"],
    ["an e-mail that is none", { email: "siti" }, "e-mail"],
    ["a name that is too long", { first_name: "x".repeat(121) }, "120 characters"],
    ["an address that is too long", { address_string: "x".repeat(301) }, "longer than 300"],
  ])("with %s is refused with a message", (_what, over, words) => expect(() => post(over)).toThrow(words));
});
