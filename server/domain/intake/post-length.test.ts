import { describe, expect, it } from "vitest";
import { postLength } from "./post-length";
import { fitReply, postReplyForm } from "./reply-form";

describe("the length of a post", () => {
  it.each<[string, number]>([
    ["", 0],
    ["Lampu mati", 10],
    ["حفرة", 4],
    ["é", 1],
    ["e\u0301", 1],
    ["🚧", 2],
    ["路灯", 4],
    ["https://crm.contoh.id/lacak/JK2611240001", 23],
    ["Ikuti http://a.id dan https://contoh.id/x?y=1", 6 + 23 + 5 + 23],
  ])("of %j is %i", (text, length) => {
    expect(postLength(text)).toBe(length);
  });

  it("of a fitted reply is never more than 280", () => {
    const parts = {
      head: "JK2611240001: Sedang dikerjakan",
      note: "Petugas sudah di tempat 🚧 ".repeat(30),
      link: "https://layanan-pengaduan.jakarta.contoh.id/lacak/JK2611240001",
    };
    const text = fitReply(parts, postReplyForm);
    expect(postLength(text)).toBeLessThanOrEqual(280);
    expect(postLength(text)).toBeGreaterThan(270);
    expect(text.endsWith(` ${parts.link}`)).toBe(true);
  });
});
