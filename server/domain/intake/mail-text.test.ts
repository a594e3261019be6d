import { describe, expect, it } from "vitest";
import { measureGrowth, steepestGrowth } from "../testing/measure-growth";
import { bareSubject, formatFileSize, mailKind, ownText } from "./mail-text";

describe("a subject", () => {
  it.each([
    ["Lampu mati", "Lampu mati"],
    ["Re: Lampu mati", "Lampu mati"],
    ["BLS: Fwd: RE[2]:  Lampu\n mati", "Lampu mati"],
    ["Reklame: roboh", "Reklame: roboh"],
    ["", ""],
  ])("%j without marks is %j", (given, expected) => {
    expect(bareSubject(given)).toBe(expected);
  });
  it.each([
    ["Lampu mati", false, "new"],
    ["Lampu mati", true, "reply"],
    ["Re: Lampu mati", false, "reply"],
    ["Fwd: Lampu mati", true, "forward"],
    ["Trs: Re: Lampu mati", false, "forward"],
    ["Fwdalam proses", false, "new"],
  ] as const)("%j, in a thread %s: %s", (subject, isInThread, kind) => {
    expect(mailKind(subject, isInThread)).toBe(kind);
  });
});

const replies: [string, string, string][] = [
  ["nothing to strip", "Depan toko roti", "Depan toko roti"],
  [
    "Gmail in Indonesian",
    "Depan toko roti.\n\nPada tanggal Kam, 26 Nov 2026 pukul 14.05 Cepat Respon <dki@contoh.id> menulis:\n\n> Di dekat apa?\n> Salam",
    "Depan toko roti.",
  ],
  [
    "Gmail in English, the head broken over two lines",
    "In front of the bakery\n\nOn Thu, Nov 26, 2026 at 2:05 PM Cepat Respon\n<dki@contoh.id> wrote:\n> Where?\n",
    "In front of the bakery",
  ],
  [
    "a head without quote marks takes all that follows",
    "Ya.\nOn Thu, Nov 26, 2026 at 2:05 PM Cepat Respon wrote:\n\nDi mana?\nSalam",
    "Ya.",
  ],
  [
    "an answer below the quote",
    "Pada Kam, 26 Nov 2026 Cepat Respon menulis:\n> Di dekat apa?\n\nDekat halte.",
    "Dekat halte.",
  ],
  [
    "an answer between quotes",
    "> Di mana?\nDekat halte.\n> Sejak kapan?\nKemarin.",
    "Dekat halte.\nKemarin.",
  ],
  [
    "Outlook",
    "Sudah.\n\n________________________________\nFrom: Cepat Respon <dki@contoh.id>\nSent: Thursday, 26 November 2026\nTo: Siti\nSubject: Laporan\n\nDi mana?",
    "Sudah.",
  ],
  [
    "Outlook in Indonesian",
    "Sudah.\nDari: Cepat Respon\nDikirim: Kamis\nKepada: Siti\nSubjek: Laporan\nisi",
    "Sudah.",
  ],
  ["the oldest way", "Sudah.\n-----Original Message-----\nisi", "Sudah."],
  ["a signature", "Masih gelap\n-- \nSiti\n0812 0000 0000", "Masih gelap"],
  ["the telephone's own line", "Masih gelap\n\nDikirim dari iPhone saya", "Masih gelap"],
  ["words that only look like a head", "Dari: arah Senen macet", "Dari: arah Senen macet"],
  ["only a quote", "> Di mana?", ""],
  [
    "a forward under own words stays",
    "Mohon dibantu\n---------- Forwarded message ---------\nDari: Tono\n> isi",
    "Mohon dibantu\n---------- Forwarded message ---------\nDari: Tono\n> isi",
  ],
];

describe("the own text", () => {
  it.each(replies)("of a reply: %s", (_name, text, expected) => {
    expect(ownText(text, "reply")).toBe(expected);
  });
  it("of a new e-mail keeps quotes, without the signature", () => {
    expect(ownText("> kata tetangga\r\nlampu mati\r\n\r\n\r\n\r\nmohon\r\n-- \r\nSiti", "new")).toBe(
      "> kata tetangga\nlampu mati\n\nmohon",
    );
  });
  it("of a forward is all of it", () => {
    expect(ownText("tolong\n\n-- \nSiti\n\nFrom: Tono\nSent: kemarin\nTo: Siti\nisi", "forward")).toContain(
      "isi",
    );
  });
  it("that begins with a line of a signature is kept", () => {
    expect(ownText("--\nlampu mati", "new")).toBe("--\nlampu mati");
  });
});

it.each([
  [12, "1 kB"],
  [340_400, "340 kB"],
  [2_350_000, "2,4 MB"],
])("%i bytes are %s", (bytes, words) => {
  expect(formatFileSize(bytes)).toBe(words);
});

describe("text made to slow the parser down", () => {
  const blanks = (count: number) => " ".repeat(count);
  it.each<[string, number, (count: number) => string]>([
    ["lines of many heads", 600, (count) => `${"on ".repeat(120)}\n`.repeat(count)],
    ["fields of a forward", 30_000, (count) => "From: a\n".repeat(count)],
    ["a rule line of blanks", 500, (count) => `--${blanks(count)}pesan asli${blanks(count)}x`],
    ["a rule line of a forward", 500, (count) => `--${blanks(count)}pesan terusan${blanks(count)}x`],
    ["a head that never ends", 22_000, (count) => `Pada ${blanks(count)} menulis ${blanks(count)} x`],
    ["heads over heads", 2_700, (count) => "On aaaa wrote:\n>\n".repeat(count)],
    ["a head with blank lines behind it", 47_000, (count) => `On aaaa wrote:\n${"\n".repeat(count)}> x`],
    ["signature marks", 15_000, (count) => "--\n".repeat(count)],
  ])("are read in a time that grows with them alone: %s", async (_, size, make) => {
    const growth = await measureGrowth({ make, run: (text) => ownText(text, "reply"), size });
    expect(growth).toBeLessThan(steepestGrowth);
  });

  it.each<[string, (count: number) => string]>([
    ["a reply's mark", (count) => `re${blanks(count)}x`],
    ["a counted reply's mark", (count) => `re${blanks(count)}[2]${blanks(count)}x`],
  ])("are read in a time that grows with them alone, in a subject: %s", async (_, make) => {
    const growth = await measureGrowth({ make, run: (subject) => mailKind(subject, false), size: 20_000 });
    expect(growth).toBeLessThan(steepestGrowth);
  });
});
