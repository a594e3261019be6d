import { describe, expect, it } from "vitest";
import { bareSubject, mailKind, ownWords, sizeInWords } from "./mail-words";

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
    expect(ownWords(text, "reply")).toBe(expected);
  });
  it("of a new e-mail keeps quotes, without the signature", () => {
    expect(ownWords("> kata tetangga\r\nlampu mati\r\n\r\n\r\n\r\nmohon\r\n-- \r\nSiti", "new")).toBe(
      "> kata tetangga\nlampu mati\n\nmohon",
    );
  });
  it("of a forward is all of it", () => {
    expect(ownWords("tolong\n\n-- \nSiti\n\nFrom: Tono\nSent: kemarin\nTo: Siti\nisi", "forward")).toContain(
      "isi",
    );
  });
  it("that begins with a line of a signature is kept", () => {
    expect(ownWords("--\nlampu mati", "new")).toBe("--\nlampu mati");
  });
  it("is found in a megabyte of hostile lines within a second", () => {
    const from = performance.now();
    ownWords(`${"on ".repeat(120)}\n`.repeat(2_500), "reply");
    ownWords(`${"From: a\n".repeat(120_000)}`, "reply");
    expect(performance.now() - from).toBeLessThan(1_000);
  });
});

it.each([
  [12, "1 kB"],
  [340_400, "340 kB"],
  [2_350_000, "2,4 MB"],
])("%i bytes are %s", (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});

describe("text made to slow the parser down", () => {
  const blanks = (count: number) => " ".repeat(count);
  const timed = (read: () => void) => {
    const began = performance.now();
    read();
    return performance.now() - began;
  };
  it.each([
    ["a rule line of blanks", `--${blanks(2_000)}pesan asli${blanks(2_000)}x`],
    ["a rule line of a forward", `--${blanks(2_000)}pesan terusan${blanks(2_000)}x`],
    ["a head that never ends", `Pada ${blanks(90_000)} menulis ${blanks(90_000)} x`],
    ["heads over heads", "On aaaa wrote:\n>\n".repeat(11_000)],
    ["a head with blank lines behind it", `On aaaa wrote:\n${"\n".repeat(190_000)}> x`],
    ["signature marks", "--\n".repeat(60_000)],
  ])("is read in less than a second: %s", (_, text) => {
    expect(timed(() => ownWords(text, "reply"))).toBeLessThan(1_000);
  });

  it.each([
    ["a reply's mark", `re${blanks(80_000)}x`],
    ["a counted reply's mark", `re${blanks(80_000)}[2]${blanks(80_000)}x`],
  ])("is read in less than a second in a subject: %s", (_, subject) => {
    expect(timed(() => mailKind(subject, false))).toBeLessThan(1_000);
  });
});
