import { mkdtempSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { sealMembers, unsealMembers } from "./columns";
import { addKeyVersion, keyFile, makeKeyFile, readRing } from "./key-file";
import { firstKeys, parseKeys, withNextVersion } from "./keys";
import {
  blindDigest,
  blindId,
  blindText,
  sealBytes,
  sealText,
  unsealBytes,
  unsealText,
  versionOf,
} from "./seal";

afterEach(() => {
  vi.unstubAllEnvs();
  readRing(true);
});

test("the newest version of the keys seals, and the index key stays", () => {
  const first = firstKeys();
  const ring = parseKeys(withNextVersion(first));
  expect(ring.current).toBe(2);
  expect(ring.index).toEqual(parseKeys(first).index);
  expect(ring.versions.get(1)).toEqual(parseKeys(first).versions.get(1));
});

test.each(["", "index=ab", `1=${"a".repeat(64)}`, `index=${"a".repeat(64)}`, `${firstKeys()}x=1`])(
  "keys that are not whole are refused: %j",
  (text) => expect(() => parseKeys(text)).toThrow("index=HEX"),
);

test("the key file is for the product's user alone, is made once, and takes new versions", () => {
  vi.stubEnv("IDENTITY_KEYS", "");
  vi.stubEnv("DATA_DIR", path.join(mkdtempSync(path.join(tmpdir(), "keys-")), "data"));
  makeKeyFile();
  const first = readFileSync(keyFile(), "utf8");
  expect(() => makeKeyFile()).toThrow("EEXIST");
  const sealed = sealText("reporter.name", "Siti");
  expect(addKeyVersion().current).toBe(2);
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  expect(readFileSync(keyFile(), "utf8").startsWith(first)).toBe(true);
  expect(unsealText("reporter.name", sealed)).toBe("Siti");
  expect(versionOf(sealText("reporter.name", "Siti"))).toBe(2);
});

test("a version that another process adds in the same tick of the clock is seen", () => {
  vi.stubEnv("IDENTITY_KEYS", "");
  vi.stubEnv("DATA_DIR", path.join(mkdtempSync(path.join(tmpdir(), "keys-")), "data"));
  makeKeyFile();
  utimesSync(keyFile(), 0, 0);
  expect(readRing().current).toBe(1);
  writeFileSync(keyFile(), withNextVersion(readFileSync(keyFile(), "utf8")));
  utimesSync(keyFile(), 0, 0);
  expect(readRing(true).current).toBe(2);
});

test("a sealed value opens for its own column, is never the same twice, and is refused when changed", () => {
  const sealed = sealText("reporter.name", "Siti");
  expect(unsealText("reporter.name", sealed)).toBe("Siti");
  expect(sealText("reporter.name", "Siti")).not.toBe(sealed);
  expect(() => unsealText("reporter.email", sealed)).toThrow();
  expect(() => unsealText("reporter.name", `${sealed.slice(0, -2)}AA`)).toThrow();
  expect(() => unsealText("reporter.name", "Siti")).toThrow("not sealed");
  const bytes = Buffer.from([0, 255, 7]);
  expect(unsealBytes("a.b", sealBytes("a.b", bytes))).toEqual(bytes);
  expect([sealText("a.b", ""), unsealText("a.b", "")]).toEqual(["", ""]);
});

test.each([
  [{ contact: { name: "Siti" }, photos: [{ id: "1" }] }, ["photos"]],
  [{ photos: "Siti" }, []],
  [["Siti"], []],
  ["Siti", []],
  [{ sealed: "Siti" }, []],
  [{ parts: ["1"] }, ["parts"]],
  [{}, []],
])("of the document %j only %j stays readable, and it opens whole", (value, open) => {
  const stored = JSON.parse(JSON.stringify(sealMembers("a.b", ["photos", "parts"], value)));
  expect(Object.keys(stored).filter((name) => name !== "sealed")).toEqual(open);
  expect(JSON.stringify(stored)).not.toContain("Siti");
  expect(unsealMembers("a.b", stored)).toEqual(value);
});

test("a blind index is equal for equal texts, also of one made already, and blind ids are those with a sender", () => {
  expect(blindText("+62812")).toBe(blindText(blindText("+62812")));
  expect(blindText("+62812")).not.toBe(blindText("+62813"));
  const digest = Buffer.alloc(32, 7);
  expect(blindDigest(blindDigest(digest))).toEqual(blindDigest(digest));
  for (const id of ["wamid.HBgN", "<a@b.id> siti@contoh.id", "refusal:wamid.HBgN"])
    expect(blindId(id)).toBe(blindText(id));
  for (const id of ["SM1", "event:1:2", "post@7", "parts 12"]) expect(blindId(id)).toBe(id);
});
