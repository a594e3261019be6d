import { describe, expect, it } from "vitest";
import words from "@/messages/id.json" with { type: "json" };
import { type Status, statuses } from "../complaint/status";
import { days, hours } from "../duration";
import { type Names, type RequestRow, toServiceRequest } from "./request";

const at = Date.UTC(2026, 10, 24, 5, 0, 0, 700);
const row: RequestRow = {
  code: "JK2611240001",
  status: "in_progress",
  text: "Lubang di depan pasar.",
  landmark: "Pasar Gambir",
  categoryCode: "jalan",
  kelurahanCode: "31.71.01.1001",
  latitude: -6.17543211,
  longitude: 106.82721234,
  holderUnitId: 7,
  submittedAt: at,
  publicChangedAt: at + hours(1),
  completionDueAt: at + days(1),
  rejectionReason: null,
  channelCode: "web",
  masterCode: null,
  reopenCount: 0,
  note: "Sedang ditambal.",
  photoId: "0b7a3a52-5a53-4a6e-9a53-0a9a3a52a53a",
};
const names: Names = {
  services: new Map([
    ["jalan", { name: "Jalan", isSensitive: false }],
    ["pmks", { name: "PMKS", isSensitive: true }],
  ]),
  units: new Map([[7, "Dinas Bina Marga"]]),
  areas: new Map([
    ["31.71.01.1001", "Gambir"],
    ["31.71.01", "Gambir"],
    ["31.71", "Jakarta Pusat"],
  ]),
  channels: new Map([["web", "Situs Cepat Respon"]]),
  statuses: words.status,
  rejections: words.rejection,
  duplicate: words.answer.duplicateOf,
};
const wish = { publicUrl: "https://lapor.contoh.id", isExtended: false, now: new Date(at) };
const write = (over: Partial<RequestRow> = {}, more = {}) =>
  toServiceRequest({ ...row, ...over }, names, { ...wish, ...more });

describe("a complaint as a request of GeoReport", () => {
  it("has the fields of the standard", () => {
    expect(write()).toEqual({
      service_request_id: "JK2611240001",
      status: "open",
      status_notes: "Proses: Sedang ditambal.",
      service_name: "Jalan",
      service_code: "jalan",
      description: "Lubang di depan pasar.",
      agency_responsible: "Dinas Bina Marga",
      service_notice: null,
      requested_datetime: "2026-11-24T12:00:00+07:00",
      updated_datetime: "2026-11-24T13:00:00+07:00",
      expected_datetime: "2026-11-25T12:00:00+07:00",
      address: "Pasar Gambir, Gambir, Gambir, Jakarta Pusat",
      address_id: "31.71.01.1001",
      zipcode: null,
      lat: -6.17543,
      long: 106.82721,
      media_url: "https://lapor.contoh.id/api/photos/0b7a3a52-5a53-4a6e-9a53-0a9a3a52a53a/full",
    });
  });

  it.each(
    statuses.map((status): [Status, string] => [
      status,
      ["resolved", "rejected", "merged", "removed"].includes(status) ? "closed" : "open",
    ]),
  )("that is %s is %s", (status, expected) => expect(write({ status }).status).toBe(expected));

  it("has null for a missing value, never an empty text", () => {
    const empty = write({
      landmark: null,
      kelurahanCode: null,
      latitude: null,
      longitude: null,
      holderUnitId: null,
      note: null,
      photoId: null,
    });
    expect(empty).toMatchObject({
      address: null,
      address_id: null,
      lat: null,
      long: null,
      agency_responsible: null,
      media_url: null,
    });
    expect(empty.status_notes).toBe("Proses");
    expect(Object.values(empty)).not.toContain("");
  });

  it("has the reason why it was rejected", () => {
    expect(
      write({ status: "rejected", rejectionReason: "not_provincial", note: "Milik KAI." }).status_notes,
    ).toBe("Ditolak (Bukan kewenangan Pemprov): Milik KAI.");
  });

  it("that is a duplicate names its master, where that is public", () => {
    const twin = { status: "merged" as const, note: "Satu lubang yang sama." };
    const named = write({ ...twin, masterCode: "JK2611230007" }, { isExtended: true });
    expect(named.status_notes).toBe("Digabung (laporan kembar dari JK2611230007): Satu lubang yang sama.");
    expect(named.extended_attributes?.master_service_request_id).toBe("JK2611230007");
    expect(write(twin).status_notes).toBe("Digabung: Satu lubang yang sama.");
  });

  it("of a sensitive category is on the coarse grid, without its landmark", () => {
    const coarse = write({ categoryCode: "pmks" });
    expect([coarse.lat, coarse.long]).toEqual([-6.176, 106.828]);
    expect(coarse.address).toBe("Gambir, Gambir, Jakarta Pusat");
  });

  it("of an unknown category is treated as sensitive", () => {
    expect(write({ categoryCode: "baru" })).toMatchObject({ lat: -6.176, service_name: "baru" });
  });

  it("has extension fields only when they are requested", () => {
    expect(write()).not.toHaveProperty("extended_attributes");
    expect(write({}, { isExtended: true, now: new Date(at + 90_000_000) }).extended_attributes).toEqual({
      status_code: "in_progress",
      channel: "Situs Cepat Respon",
      kelurahan_code: "31.71.01.1001",
      is_position_coarse: false,
      is_overdue: true,
      reopen_count: 0,
      tracking_url: "https://lapor.contoh.id/lacak/JK2611240001",
      master_service_request_id: null,
    });
  });
});
