import { describe, expect, it } from "vitest";
import { septets } from "./gsm7";
import { fitReply, messageForm, smsForm } from "./reply-form";

const head = "JK2611260001: selesai.";
const link = "https://crm.contoh.id/lacak/JK2611260001#kode=ABCDEFGHJKMNPQ12";

describe("a short reply", () => {
  it("holds head, note and link when they fit", () => {
    expect(fitReply({ head, note: "Lampu sudah\n menyala.", link }, smsForm)).toBe(
      `${head} Lampu sudah menyala. ${link}`,
    );
  });
  it("cuts the note, never the number or the link", () => {
    const text = fitReply({ head, note: "Sudah diganti [baru] ".repeat(30), link }, smsForm);
    expect(septets(text)).toBeLessThanOrEqual(160);
    expect(text.startsWith(head)).toBe(true);
    expect(text.endsWith(`... ${link}`)).toBe(true);
  });
  it("leaves the note out when there is no room for it", () => {
    const long = `${link}${"x".repeat(70)}`;
    expect(fitReply({ head, note: "Sudah selesai dikerjakan petugas kami.", link: long }, smsForm)).toBe(
      `${head} ${long}`,
    );
  });
  it("counts in characters where the channel does, and keeps emoji whole", () => {
    const text = fitReply({ head, note: "🙏".repeat(2_000), link: null }, messageForm);
    expect(Array.from(text).length).toBeLessThanOrEqual(1_000);
    expect(text.replace(/\p{Surrogate}/gu, "")).toBe(text);
  });
});
