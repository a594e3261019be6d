import { expect, it } from "vitest";
import { isResetOpen, passwordSchema } from "./password";

const expiresAt = new Date("2026-11-24T05:30:00Z");
const before = new Date("2026-11-24T05:29:59.999Z");
const open = { usedAt: null, revokedAt: null, expiresAt };

it.each([
  ["is open until its last moment", open, before, true],
  ["is over at its end", open, expiresAt, false],
  ["is over once used", { ...open, usedAt: before }, before, false],
  ["is over once revoked", { ...open, revokedAt: before }, before, false],
])("a link to a new password %s", (_title, link, now, expected) => {
  expect(isResetOpen(link, now)).toBe(expected);
});

it.each([" spasi di kedua ujung ", "HURUF Besar dan kecil", "x".repeat(200), "空白も漢字も使えます。はい"])(
  "a password of %j is taken as it was typed",
  (password) => {
    expect(passwordSchema.parse(password)).toBe(password);
  },
);
