import { describe, expect, it } from "vitest";
import { demonstrationPassword } from "@/server/domain/staff/password";
import { hashNewPassword } from "./new-password";
import { verifyPassword } from "./password";

const owner = { email: "rina.kartika@contoh.id", name: "Rina Kartika Wulandari" };
const refused = { code: "INVALID", message: "password_common" };

describe("a new password", () => {
  it.each([
    "123456789012",
    "password1234",
    "aaaaaaaaaaaa",
    "qwertyuiop[]",
    "Jakarta2026!",
    "cepatrespon1",
    "bismillah123",
    "Merdeka17081945",
    "kelurahan2026",
    "rahasia12345",
    "admin1234567",
    demonstrationPassword,
    `${demonstrationPassword}!`,
    "rina.kartika@contoh.id",
    "Wulandari2026",
  ])("%s is refused", async (password) => {
    await expect(hashNewPassword(password, owner)).rejects.toMatchObject(refused);
  });

  it.each(["empat payung di halte", "kata sandi yang panjang", "Tx9#mmwq27-Lb"])(
    "%s is accepted, and matches its hash",
    async (password) => {
      expect(await verifyPassword(await hashNewPassword(password, owner), password)).toBe(true);
    },
  );

  it.each([
    ["a blank at its end", "empat payung di halte ", "empat payung di halte"],
    ["a capital", "Empat payung di halte", "empat payung di halte"],
    [
      "its hundredth character",
      `${"empat payung di halte ".repeat(6)}x`,
      `${"empat payung di halte ".repeat(6)}y`,
    ],
  ])("is told from another by %s", async (_what, password, other) => {
    const hash = await hashNewPassword(password, owner);
    expect([await verifyPassword(hash, password), await verifyPassword(hash, other)]).toEqual([true, false]);
  });

  it("that is its owner's e-mail address is accepted from somebody else", async () => {
    const password = "zq.wulanprasetyo";
    const own = { email: `${password}@contoh.id`, name: "Wulan Prasetyo" };
    await expect(hashNewPassword(password, own)).rejects.toMatchObject(refused);
    expect(await verifyPassword(await hashNewPassword(password, owner), password)).toBe(true);
  });

  it("is judged by its first 32 characters, so that a long one holds nobody up", async () => {
    const password = `${"pasword1".repeat(4)} empat payung di halte`;
    await expect(hashNewPassword(password, owner)).rejects.toMatchObject(refused);
  });
});
