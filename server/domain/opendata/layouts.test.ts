import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelClasses, weights } from "../complaint/category";
import { rejectionReasons } from "../complaint/status";
import type { ColumnType, ColumnValue } from "./column";
import { describeLayouts } from "./dictionary";
import { publishedStatuses } from "./full-subject";
import { findLayout, layoutCodes, layouts } from "./layouts";
import { type PublishedComplaint, publishedSchema } from "./published";

/** The field names of NYC Open Data's set erm2-nwe9, in its order. */
const newYork =
  `unique_key created_date closed_date agency agency_name complaint_type descriptor location_type incident_zip
incident_address street_name cross_street_1 cross_street_2 intersection_street_1 intersection_street_2 address_type city
landmark facility_type status due_date resolution_description resolution_action_updated_date community_board bbl borough
x_coordinate_state_plane y_coordinate_state_plane open_data_channel_type park_facility_name park_borough vehicle_type
taxi_company_borough taxi_pick_up_location bridge_highway_name bridge_highway_direction road_ramp bridge_highway_segment
latitude longitude location`.split(/\s+/);

/** https://wiki.open311.org/GeoReport/bulk */
const bulk =
  `service_request_id requested_datetime updated_datetime closed_date status_description status_notes source
service_name service_subtype description agency_responsible address lat long`.split(/\s+/);

const names = (code: string) => findLayout(code)?.columns.map(({ name }) => name) ?? [];

const moment = fc.date({
  min: new Date("2016-01-01T00:00:00Z"),
  max: new Date("2030-01-01T00:00:00Z"),
  noInvalidDate: true,
});
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const word = fc.string({ minLength: 1 });

/** Any public complaint, including closed ones with a stopped clock. */
const published: fc.Arbitrary<PublishedComplaint> = fc
  .record({
    code: word,
    submittedAt: moment,
    lastChangedAt: moment,
    status: fc.constantFrom(...publishedStatuses),
    rejectionReason: fc.constantFrom(...rejectionReasons),
    channelCode: fc.constantFrom("web", "jaki", "email"),
    channelName: word,
    channelClass: fc.constantFrom(...channelClasses),
    categoryCode: word,
    categoryNameId: word,
    categoryNameEn: word,
    groupCode: word,
    groupNameId: word,
    groupNameEn: word,
    weight: fc.constantFrom(...weights),
    kotaCode: maybe(word),
    kota: maybe(word),
    kecamatanCode: maybe(word),
    kecamatan: maybe(word),
    kelurahanCode: maybe(word),
    kelurahan: maybe(word),
    latitude: fc.double({ min: -6.4, max: -5.9, noNaN: true }),
    longitude: fc.double({ min: 106.6, max: 107, noNaN: true }),
    isPositionCoarse: fc.boolean(),
    isNearBorder: fc.boolean(),
    agencyCode: maybe(word),
    agencyName: maybe(word),
    unitName: maybe(word),
    coordinationDueAt: moment,
    coordinationStoppedAt: maybe(moment),
    coordinationNetMs: fc.nat(),
    clockStartedAt: moment,
    completionDueAt: moment,
    completionStoppedAt: moment,
    completionNetMs: fc.nat(),
    hopCount: fc.nat(20),
    returnCount: fc.nat(20),
    reopenCount: fc.nat(20),
    extensionCount: fc.nat(20),
    isRecurrence: fc.boolean(),
  })
  .map((row) => {
    const isStopped = row.status === "resolved" || row.status === "rejected";
    return {
      ...row,
      completionStoppedAt: isStopped ? row.completionStoppedAt : null,
      completionNetMs: isStopped ? row.completionNetMs : null,
    };
  });

const isOfType: Record<ColumnType, (value: ColumnValue) => boolean> = {
  text: (value) => typeof value === "string",
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === "boolean",
  timestamp: (value) => value instanceof Date,
};

describe("the layouts of the open data", () => {
  it("have the columns of New York's 311 set, all of them in its order", () => {
    expect(names("nyc311")).toHaveLength(41);
    expect(names("nyc311")).toEqual(newYork);
  });

  it("have the columns of GeoReport Bulk first, and three of GeoReport v2 after them", () => {
    expect(names("georeport")).toEqual([...bulk, "status", "service_code", "expected_datetime"]);
  });

  it("name no column twice", () => {
    for (const code of layoutCodes) expect(new Set(names(code)).size).toBe(names(code).length);
  });

  it.each(layouts.map((layout) => [layout.code, layout] as const))(
    "match the dictionary for %s: type, emptiness and closed lists",
    (_code, { columns }) => {
      fc.assert(
        fc.property(published, (row) => {
          expect(publishedSchema.safeParse(row).success).toBe(true);
          for (const { name, type, empty, values, read } of columns) {
            const value = read(row);
            if (value === null) expect(empty, name).not.toBe("never");
            else expect(isOfType[type](value), name).toBe(true);
            if (empty === "always") expect(value, name).toBeNull();
            if (values && value !== null) expect(values, name).toContain(value);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe("the data dictionary", () => {
  it("explains every column of every layout in both languages", () => {
    const dictionary = describeLayouts();
    expect(dictionary.map(({ code }) => code)).toEqual([...layoutCodes]);
    for (const { code, columns } of dictionary) {
      expect(columns.map(({ name }) => name)).toEqual(names(code));
      for (const { meaning, empty } of columns)
        for (const text of [meaning.id, meaning.en, empty.id, empty.en]) expect(text.trim()).not.toBe("");
    }
  });
});
