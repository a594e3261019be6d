import { describe, expect, it } from "vitest";
import { readIcal } from "./read-ical";

const now = new Date("2026-11-24T05:00:00Z");
const file = (...events: string[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Uji//ID",
    ...events.flatMap((lines, index) => [
      "BEGIN:VEVENT",
      `UID:${index}@contoh.id`,
      "DTSTAMP:20261101T000000Z",
      ...lines.split("\n"),
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ].join("\r\n");

const daysOf = (text: string) => readIcal(text, now).map(({ day }) => day);

describe("a calendar file", () => {
  it("lists whole days in order, and recognises collective leave by its name", () => {
    const text = file(
      "DTSTART;VALUE=DATE:20271226\nSUMMARY:Cuti bersama Natal",
      "DTSTART;VALUE=DATE:20271225\nDTEND;VALUE=DATE:20271226\nSUMMARY:Hari Raya Natal",
    );
    expect(readIcal(text, now)).toEqual([
      { day: "2027-12-25", name: "Hari Raya Natal", kind: "national" },
      { day: "2027-12-26", name: "Cuti bersama Natal", kind: "collective_leave" },
    ]);
  });

  it.each([
    [
      "of several days, without its end",
      "DTSTART;VALUE=DATE:20270310\nDTEND;VALUE=DATE:20270313\nSUMMARY:Idulfitri",
      ["2027-03-10", "2027-03-11", "2027-03-12"],
    ],
    [
      "over a new year",
      "DTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270102\nSUMMARY:Tahun Baru",
      ["2026-12-31", "2027-01-01"],
    ],
    ["at a moment, in the day of Jakarta", "DTSTART:20261231T200000Z\nSUMMARY:Tahun Baru", ["2027-01-01"]],
    ["at a moment without a zone", "DTSTART:20270101T000000\nSUMMARY:Tahun Baru", ["2027-01-01"]],
    [
      "of a year, within reach",
      "DTSTART;VALUE=DATE:20200817\nRRULE:FREQ=YEARLY\nSUMMARY:Hari Kemerdekaan",
      ["2026-08-17", "2027-08-17", "2028-08-17", "2029-08-17"],
    ],
    ["with a folded name", "DTSTART;VALUE=DATE:20270101\nSUMMARY:Tahun\n  Baru", ["2027-01-01"]],
  ])("gives the days of one %s", (_name, event, days) => {
    expect(daysOf(file(event))).toEqual(days);
  });

  it.each([
    ["no calendar", "halo", "ical_broken"],
    ["nothing", "", "ical_broken"],
    ["half a file", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Libur", "ical_broken"],
    ["an event without a name", file("DTSTART;VALUE=DATE:20270101"), "ical_broken"],
    ["an event without a day", file("SUMMARY:Libur"), "ical_broken"],
    ["a calendar without events", file(), "ical_empty"],
    [
      "a day off every day",
      file("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY\nSUMMARY:Libur"),
      "ical_too_many",
    ],
    ["a person's card", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Siti\r\nEND:VCARD", "ical_broken"],
  ])("is refused: %s", (_name, text, reason) => {
    expect(() => readIcal(text, now)).toThrow(reason);
  });
});
