import { randomBytes } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";
import { readRing } from "@/db/vault/key-file";
import { firstKeys, withNextVersion } from "@/db/vault/keys";
import { digestSecret, digestVersion } from "@/db/vault/secret-digest";
import { secretAlphabet } from "@/server/domain/complaint/secret";
import { hashSecret, makeSecret, matchesSecret, secretOf } from "./reporter-secret";

function useKeys(text: string) {
  vi.stubEnv("IDENTITY_KEYS", text);
  readRing(true);
}
afterEach(() => {
  vi.unstubAllEnvs();
  readRing(true);
});

const source = { channelCode: "web", externalId: "one" };

it("a code has 80 bits, the same for the same message, and none of the next code's characters follow from it", () => {
  const [first, second] = [1, 2].map((generation) => makeSecret("key", { ...source, generation }));
  expect(first).toMatch(new RegExp(`^[${secretAlphabet}]{16}$`));
  expect(makeSecret("key", { ...source, generation: 1 })).toBe(first);
  expect(second).not.toBe(first);
  expect(first?.slice(0, 10)).not.toBe(makeSecret("key", { ...source, generation: 0 }));
});

it("a complaint of before has the code of 10 characters that its letters said", () => {
  expect(makeSecret("key", { ...source, generation: 0 })).toBe("T04XBRX586");
});

it("a code is derived from the message's own id where the stored one is blind", () => {
  const row = { channelCode: "web", externalId: "~blind", origin: "one", secretGeneration: 1 };
  expect(secretOf("key", row)).toBe(makeSecret("key", { ...source, generation: 1 }));
});

it("only the code itself matches what is stored of it", () => {
  const code = makeSecret("key", { ...source, generation: 1 });
  const stored = hashSecret(code);
  expect(matchesSecret(stored, code)).toBe(true);
  for (const other of [null, "", code.slice(0, 10), `${code}0`, code.toLowerCase()])
    expect(matchesSecret(stored, other)).toBe(false);
  for (const bytes of [Buffer.alloc(0), randomBytes(32), randomBytes(34), randomBytes(35)])
    expect(matchesSecret(bytes, code)).toBe(false);
});

it("the code of a complaint that a process of an earlier release stored matches", () => {
  const code = makeSecret("key", { ...source, generation: 0 });
  expect(matchesSecret(digestSecret(code), code)).toBe(true);
  for (const other of [null, "", `${code}0`]) expect(matchesSecret(digestSecret(code), other)).toBe(false);
});

it("what is stored differs between installations, says its version, and matches while that version is kept", () => {
  const first = firstKeys();
  useKeys(first);
  const stored = hashSecret("ABCDEFGHJKMNPQRS");
  expect(stored.includes(digestSecret("ABCDEFGHJKMNPQRS"))).toBe(false);
  const both = withNextVersion(first);
  useKeys(both);
  const newer = hashSecret("ABCDEFGHJKMNPQRS");
  expect([digestVersion(stored), digestVersion(newer)]).toEqual([1, 2]);
  expect([stored, newer].map((one) => matchesSecret(one, "ABCDEFGHJKMNPQRS"))).toEqual([true, true]);
  useKeys(firstKeys());
  expect(matchesSecret(stored, "ABCDEFGHJKMNPQRS")).toBe(false);
  useKeys(both.replace(/^1=.*\n/m, ""));
  expect([stored, newer].map((one) => matchesSecret(one, "ABCDEFGHJKMNPQRS"))).toEqual([false, true]);
});
