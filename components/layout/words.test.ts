import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { statuses } from "@/server/domain/complaint/status";
import { days, hours, minutes } from "@/server/domain/duration";
import { wib } from "@/server/domain/testing/timeline";
import { formatDay, formatDuration, formatMoment, formatNumber, formatRelative, formatTime } from "./format";
import { chooseLocale, messagesOf } from "./locale";

const at = new Date("2026-11-24T17:05:00Z");

describe("dates and numbers", () => {
  it("show Jakarta time whatever the time zone of the machine", () => {
    expect(formatMoment(at, "id")).toBe("25 Nov 2026 00.05 WIB");
    expect(formatMoment(at, "en")).toBe("25 Nov 2026 00:05 WIB");
    expect(formatDay(at, "id")).toBe("25 Nov 2026");
    expect(formatTime(at, "en")).toBe("00:05");
  });

  it("group digits by points in Indonesian and by commas in English", () => {
    expect([formatNumber(1234.56, "id"), formatNumber(1234.56, "en")]).toEqual(["1.234,6", "1,234.6"]);
    expect(formatNumber(1234.56, "id", 0)).toBe("1.235");
  });

  it.each([
    [0, "0 menit", "0 min"],
    [59_999, "0 menit", "0 min"],
    [minutes(45), "45 menit", "45 min"],
    [hours(1), "1 jam", "1 h"],
    [minutes(49 * 60 + 5), "2 hari 1 jam", "2 d 1 h"],
    [minutes(48 * 60 + 5), "2 hari", "2 d"],
    [-minutes(90), "1 jam 30 menit", "1 h 30 min"],
  ])("write %d ms by its two largest units", (ms, indonesian, english) => {
    expect([formatDuration(ms, "id"), formatDuration(ms, "en")]).toEqual([indonesian, english]);
  });

  it.each([
    [-days(2), "2 days ago"],
    [-hours(23), "23 hours ago"],
    [hours(3), "in 3 hours"],
    [-minutes(5), "5 minutes ago"],
    [0, "this minute"],
  ])("write a moment %d ms away as a person would", (ms, words) => {
    expect(formatRelative(new Date(at.getTime() + ms), at, "en")).toBe(words);
  });

  it.each([
    ["2026-11-24 08:00", "2026-11-25 20:00", "kemarin"],
    ["2026-11-23 22:00", "2026-11-25 10:00", "2 hari yang lalu"],
    ["2026-11-27 22:00", "2026-11-25 10:00", "dalam 2 hari"],
    ["2026-11-26 12:00", "2026-11-25 10:00", "besok"],
    ["2026-11-25 02:00", "2026-11-25 16:00", "14 jam yang lalu"],
  ])("write %s, read at %s, as %s", (then, now, words) => {
    expect(formatRelative(wib(then), wib(now), "id")).toBe(words);
  });
});

describe("the language", () => {
  it.each([
    [undefined, null, "id"],
    [undefined, "", "id"],
    [undefined, "en-GB,en;q=0.9,id;q=0.8", "en"],
    [undefined, "id-ID,en;q=0.8", "id"],
    [undefined, "fr-FR,en;q=0.8", "en"],
    [undefined, "fr-FR,de", "id"],
    ["id", "en", "id"],
    ["en", "id", "en"],
    ["xx", "en", "en"],
  ])("for cookie %s and browser %s is %s", (cookie, accepted, locale) => {
    expect(chooseLocale(cookie, accepted)).toBe(locale);
  });
});

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

describe("the interface messages", () => {
  const indonesian = new Map(flatten(messagesOf("id")));
  const english = new Map(flatten(messagesOf("en")));
  const argumentsOf = (text: string) =>
    [...new Set(Array.from(text.matchAll(/\{\s*(\w+)\s*[,}]/g), ([, name]) => name))].toSorted();
  const tagsOf = (text: string) => Array.from(text.matchAll(/<(\w+)>/g), ([, name]) => name).toSorted();

  it("have the same keys in both languages", () => {
    expect(indonesian.size).toBeGreaterThan(200);
    expect([...english.keys()].toSorted()).toEqual([...indonesian.keys()].toSorted());
  });

  it("are never empty", () => {
    const empty = [...indonesian, ...english].filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });

  it("take the same arguments and tags in both languages", () => {
    const shape = (words: Map<string, string>) =>
      Object.fromEntries([...words].map(([key, text]) => [key, [argumentsOf(text), tagsOf(text)]]));
    expect(shape(english)).toEqual(shape(indonesian));
  });
});

describe("the colours of the statuses", () => {
  const css = readFileSync("app/globals.css", "utf8");
  const colourOf = (name: string) =>
    new RegExp(`--color-${name}:\\s*(#[0-9a-f]{6})`).exec(css)?.[1] ?? "missing";

  function luminance(hex: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
      const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
      return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one: string, other: string): number {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  it.each(
    statuses.flatMap(
      (status) =>
        [
          [status, "paper"],
          [status, "surface"],
        ] as const,
    ),
  )("have enough contrast: %s on %s", (status, ground) => {
    expect(contrast(colourOf(status), colourOf(ground))).toBeGreaterThanOrEqual(4.5);
  });
});
