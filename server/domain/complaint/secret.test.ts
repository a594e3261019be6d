import { expect, it } from "vitest";
import { formatSecret, normalizeSecret, readFragment, secretAlphabet, secretPath } from "./secret";

it.each([
  ["0123456789", "0123456789"],
  ["abcde fghjk", "ABCDEFGHJK"],
  ["ABCDE-FGHJK\n", "ABCDEFGHJK"],
  ["abcd-efgh jkmn–pqrs", "ABCDEFGHJKMNPQRS"],
  ["O0o", "000"],
  ["I1lLi", "11111"],
  ["", ""],
])("the secret written as %j is read as %j", (written, secret) => {
  expect(normalizeSecret(written)).toBe(secret);
});

it("every character of the alphabet is read as itself", () => {
  expect(normalizeSecret(secretAlphabet)).toBe(secretAlphabet);
});

it.each([
  ["ABCDEFGHJKMNPQRS", "ABCD-EFGH-JKMN-PQRS"],
  ["ABCDEFGHJK", "ABCDE-FGHJK"],
  ["", ""],
])("the secret %j is shown as %j, and read back from it", (secret, shown) => {
  expect(formatSecret(secret)).toBe(shown);
  expect(normalizeSecret(shown)).toBe(secret);
});

it("a link has the secret behind the sign that no server receives, and it is read from there", () => {
  const link = new URL(secretPath("lacak", "JK2611300001", "ABCDEFGHJKMNPQRS"), "https://contoh.id");
  expect(link.pathname + link.search).toBe("/lacak/JK2611300001");
  expect(readFragment(link.hash)).toBe("ABCDEFGHJKMNPQRS");
  for (const other of ["", "#", "#pertanyaan", "#kod=1"]) expect(readFragment(other)).toBeNull();
});
