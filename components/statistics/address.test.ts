import { describe, expect, it } from "vitest";
import { needsMonths, readStatisticsUrl, tableFileUrl, writeStatisticsUrl } from "./address";

const today = "2026-11-24";
const read = (query: Record<string, string>) => readStatisticsUrl("/statistik", query, today);

describe("the URL of the statistics", () => {
  it("means the last three months by kota when it has no parameters", () => {
    expect(read({})).toMatchObject({
      preset: "three-months",
      by: "kota",
      scope: { area: "", from: "2026-09-01", to: "2026-11-30" },
    });
  });

  it.each([
    ["31.71", "kecamatan"],
    ["31.71.01", "kelurahan"],
    ["31.71.01.1001", "kelurahan"],
  ])("lists the areas within %s by %s", (wilayah, by) => {
    expect(read({ wilayah }).by).toBe(by);
  });

  it("is written as it was parsed", () => {
    const address = read({
      periode: "custom",
      dari: "2026-01-05",
      sampai: "2026-02-01",
      wilayah: "31.74",
      kategori: "=jalan",
      instansi: "dinas-bina-marga",
      kanal: "jaki",
      tabel: "agency",
      urut: "-median",
    });
    const url = new URL(writeStatisticsUrl(address), "http://x");
    expect(readStatisticsUrl("/statistik", Object.fromEntries(url.searchParams), today)).toEqual(address);
  });

  it("keeps days in a wrong order, or only one of them, and says what is wrong", () => {
    const days = { periode: "custom", dari: "2026-12-31", sampai: "2026-01-01", wilayah: "31.74" };
    expect(read(days)).toMatchObject({
      preset: "custom",
      fault: "from_after_to",
      scope: { area: "31.74", from: "2026-12-31", to: "2026-01-01" },
    });
    expect(read({ periode: "custom", dari: "2026-12-31" })).toMatchObject({
      fault: "day_missing",
      scope: { from: "2026-12-31", to: "" },
    });
    expect(read({ ...days, sampai: "2026-12-31" }).fault).toBeNull();
  });

  it.each([
    [{ periode: "custom", dari: "kemarin", sampai: "2026-02-01" }],
    [{ wilayah: "'; drop table" }],
    [{ periode: "selamanya" }],
  ])("falls back on the defaults for the invalid %j", (query) => {
    expect(read(query as Record<string, string>).preset).toBe("three-months");
  });

  it("knows when daily figures do not exist", () => {
    const { scope } = read({ periode: "seven-days", wilayah: "31.71" });
    expect(needsMonths(scope, "kecamatan")).toBe(false);
    expect(needsMonths(scope, "channel")).toBe(true);
  });
});

it("the files of everybody's page are everybody's, also for an officer", () => {
  const fileOf = (path: "/statistik" | "/statistik/publik") =>
    new URL(tableFileUrl(readStatisticsUrl(path, {}, "2026-11-24"), "csv"), "http://x");
  expect(fileOf("/statistik/publik").searchParams.get("audience")).toBe("public");
  expect(fileOf("/statistik").searchParams.has("audience")).toBe(false);
});
