import { expect, it } from "vitest";
import { openReceiptOf, sealReceipt } from "./form-receipt";
import {
  openReporterKeys,
  sealReporterKeys,
  secretFor,
  secretToShow,
  withKey,
  withoutKey,
} from "./reporter-keys";

const key = (number: number, secret = `S${number}`) => ({
  code: `JK26113000${String(number).padStart(2, "0")}`,
  secret,
  shownUntil: 0,
});
const cookie = (value: string) => `locale=id; __Host-reporter=${value}; other=1`;

it("the cookie gives back the keys of this installation, and tells nothing itself", () => {
  const keys = [key(1), key(2)];
  const value = sealReporterKeys("server", keys);
  expect(value).toMatch(/^[\w-]+$/);
  expect(openReporterKeys("server", cookie(value))).toEqual(keys);
  expect(Buffer.from(value, "base64url").includes("JK26")).toBe(false);
});

it.each([
  null,
  "",
  "other=1",
  cookie(""),
  cookie("x"),
  cookie(sealReporterKeys("another server", [key(1)])),
  cookie(`A${sealReporterKeys("server", [key(1)]).slice(1)}B`),
  cookie(Buffer.from(JSON.stringify([key(1)])).toString("base64url")),
])("the cookie header %j, which we did not write, holds no key", (header) => {
  expect(openReporterKeys("server", header)).toEqual([]);
});

it("ten keys are kept, the newest first and one for each complaint, and each can be forgotten", () => {
  let keys = Array.from({ length: 12 }, (_, index) => key(index)).reduce(
    withKey,
    [] as ReturnType<typeof key>[],
  );
  expect(keys.map(({ secret }) => secret)).toEqual([
    "S11",
    "S10",
    "S9",
    "S8",
    "S7",
    "S6",
    "S5",
    "S4",
    "S3",
    "S2",
  ]);
  keys = withKey(keys, key(5, "NEW"));
  expect([keys.length, keys[0]?.secret]).toEqual([10, "NEW"]);
  expect(secretFor(withoutKey(keys, key(5).code), key(5).code)).toBeNull();
});

it("a secret is found by any spelling of its own number, and by no other", () => {
  expect(secretFor([key(1)], "jk 261130 0001")).toBe("S1");
  for (const code of ["JK2611300002", "JK", "", "S1"]) expect(secretFor([key(1)], code)).toBeNull();
});

it("a secret may be shown until its time is over", () => {
  const at = (ms: number) => ({ reporterKeys: [{ ...key(1), shownUntil: 1_000 }], now: new Date(ms) });
  expect([999, 1_000].map((ms) => secretToShow(at(ms), key(1).code))).toEqual(["S1", null]);
});

it("the receipt of the form for other sites opens for ten minutes, under the server's key alone", () => {
  const shown = { code: "JK2611300001", secret: "ABCDEFGHJKMNPQRS" };
  const sealed = sealReceipt("server", shown, new Date(0));
  expect(openReceiptOf("server", sealed, new Date(599_999))).toEqual(shown);
  expect(openReceiptOf("server", sealed, new Date(600_000))).toBeNull();
  expect(openReceiptOf("other", sealed, new Date(0))).toBeNull();
  expect(openReceiptOf("server", "x", new Date(0))).toBeNull();
  expect(openReporterKeys("server", cookie(sealed))).toEqual([]);
});
