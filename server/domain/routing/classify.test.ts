import { describe, expect, it } from "vitest";
import { classify } from "./classify";
import { buckets, featuresOf, wordsOf } from "./features";
import { labelledTexts } from "./labelled/labelled-texts";
import { addHit, measureAccuracy, teach } from "./measure-accuracy";

describe("the features of a text", () => {
  it("are its words without stop words, and groups of four letters with word ends", () => {
    expect(wordsOf("Lampunya PADAM di gang itu, sudah 3 hari!")).toEqual(["lampu", "padam", "gang"]);
    expect(featuresOf("gang").size).toBe(3);
    expect([...featuresOf("gang, gang").values()]).toEqual([4, 2, 2]);
    expect([...featuresOf("lampu padam").keys()].every((key) => key >= 0 && key < buckets)).toBe(true);
  });

  it("are limited for the longest text, and none for an empty one", () => {
    expect(featuresOf("kata ".repeat(100_000)).size).toBeLessThanOrEqual(4);
    expect(featuresOf(" 12 !?").size).toBe(0);
  });
});

describe("category guesses", () => {
  const knowledge = teach(labelledTexts);

  it("are all labels, the likeliest first, with confidences that sum to one", () => {
    const guesses = classify(featuresOf("Lampu PJU di depan gang padam, gelap sekali"), knowledge);
    expect(guesses[0]?.label).toBe("penerangan-jalan-umum");
    expect(guesses).toHaveLength(knowledge.length);
    expect(guesses.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 9);
    const order = guesses.map(({ confidence }) => confidence);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
  });

  it("are uncertain for a text without features, and none for an empty model", () => {
    const [first] = classify(featuresOf("Selamat pagi Bapak"), knowledge);
    expect(first?.confidence).toBeLessThan(0.2);
    expect(classify(featuresOf("Lampu padam"), [])).toEqual([]);
  });

  it("follow later training", () => {
    const text = "Odong-odong menutup jalan di depan taman.";
    const lessons = Array.from({ length: 5 }, () => ({ label: "arus-lalu-lintas", text }));
    const [first] = classify(featuresOf(text), teach([...labelledTexts, ...lessons]));
    expect(first?.label).toBe("arus-lalu-lintas");
  });
});

describe("the held-out accuracy", () => {
  const measured = measureAccuracy(labelledTexts);

  it("is measured on all labelled texts, each once", () => {
    expect(labelledTexts.length).toBeGreaterThanOrEqual(150);
    expect(new Set(labelledTexts.map(({ text }) => text)).size).toBe(labelledTexts.length);
    expect(measured.asked).toBe(labelledTexts.length);
    expect(measured.byLabel.reduce((sum, { asked }) => sum + asked, 0)).toBe(measured.asked);
  });

  it("is far above chance, and at chance with shuffled labels", () => {
    expect(measured.first / measured.asked).toBeGreaterThan(0.55);
    expect(measured.three / measured.asked).toBeGreaterThan(0.78);
    expect(Math.abs(measured.confidence - measured.first / measured.asked)).toBeLessThan(0.15);
    const shuffled = labelledTexts.map(({ text }, index) => ({
      text,
      label: labelledTexts[(index * 37 + 11) % labelledTexts.length]?.label ?? "",
    }));
    const chance = measureAccuracy(shuffled);
    expect(chance.first / chance.asked).toBeLessThan(0.15);
  });

  it("counts a hit by its rank", () => {
    const none = { asked: 0, first: 0, three: 0 };
    expect(addHit(none, 0)).toEqual({ asked: 1, first: 1, three: 1 });
    expect(addHit(none, 2)).toEqual({ asked: 1, first: 0, three: 1 });
    expect(addHit(none, 3)).toEqual({ asked: 1, first: 0, three: 0 });
    expect(addHit(none, -1)).toEqual({ asked: 1, first: 0, three: 0 });
  });
});
