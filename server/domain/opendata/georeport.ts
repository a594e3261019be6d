import { isClosed, rejectionReasons } from "../complaint/status";
import { addressOf } from "./address";
import type { ColumnSource, ColumnValue, Layout, OpenDataColumn } from "./column";
import { closedAt } from "./full-course";
import { publishedStatuses } from "./full-subject";
import type { PublishedComplaint } from "./published";

/** GeoReport Bulk by its proposed specification, field for field; three columns of GeoReport v2 follow it. */

type More = Pick<OpenDataColumn, "values"> & Partial<Pick<OpenDataColumn, "empty" | "type">>;

const column = (
  name: string,
  source: ColumnSource,
  [id, en]: [string, string],
  read: (row: PublishedComplaint) => ColumnValue,
  more: More = {},
): OpenDataColumn => ({ name, source, meaning: { id, en }, read, type: "text", empty: "never", ...more });

const moment = { type: "timestamp" } as const;
const degrees = { type: "number", empty: "noPoint" } as const;

export const georeportLayout: Layout = {
  code: "georeport",
  title: { id: "Open311 GeoReport Bulk", en: "Open311 GeoReport Bulk" },
  about: {
    id: "Empat belas kolom GeoReport Bulk, lalu status, service_code dan expected_datetime dari GeoReport v2.",
    en: "The fourteen columns of GeoReport Bulk, then status, service_code and expected_datetime of GeoReport v2.",
  },
  columns: [
    column("service_request_id", "city", ["Nomor laporan", "Report number"], (r) => r.code),
    column(
      "requested_datetime",
      "reporter",
      ["Saat laporan dikirim", "When it was submitted"],
      (r) => r.submittedAt,
      moment,
    ),
    column(
      "updated_datetime",
      "timeline",
      ["Langkah terakhir", "The last step"],
      (r) => r.lastChangedAt,
      moment,
    ),
    column(
      "closed_date",
      "computed",
      ["Saat selesai atau ditolak", "When it was done or rejected"],
      closedAt,
      {
        type: "timestamp",
        empty: "whileOpen",
      },
    ),
    column("status_description", "timeline", ["Status rinci", "Status in detail"], (r) => r.status, {
      values: publishedStatuses,
    }),
    column(
      "status_notes",
      "timeline",
      [
        "Alasan penolakan; catatan petugas tidak dimuat",
        "Reason of a rejection; officers' notes are left out",
      ],
      (r) => (r.status === "rejected" ? r.rejectionReason : null),
      { values: rejectionReasons, empty: "notRejected" },
    ),
    column("source", "reporter", ["Nama kanal", "Name of the channel"], (r) => r.channelName),
    column("service_name", "city", ["Kelompok kategori", "Category group"], (r) => r.groupNameId),
    column("service_subtype", "city", ["Kategori", "Category"], (r) => r.categoryNameId),
    column(
      "description",
      "city",
      [
        "Nama kategori; kata-kata pelapor tidak dimuat",
        "Name of the category; the reporter's words are left out",
      ],
      (r) => r.categoryNameId,
    ),
    column(
      "agency_responsible",
      "timeline",
      ["Unit yang memegang", "The unit that holds it"],
      (r) => r.unitName,
      {
        empty: "noHolder",
      },
    ),
    column("address", "city", ["Kelurahan, kecamatan, kota", "Kelurahan, kecamatan, kota"], addressOf),
    column(
      "lat",
      "reporter",
      ["Lintang terbuka, WGS84", "Public latitude, WGS84"],
      (r) => r.latitude,
      degrees,
    ),
    column(
      "long",
      "reporter",
      ["Bujur terbuka, WGS84", "Public longitude, WGS84"],
      (r) => r.longitude,
      degrees,
    ),
    column(
      "status",
      "computed",
      ["open atau closed", "open or closed"],
      (r) => (isClosed(r.status) ? "closed" : "open"),
      {
        values: ["open", "closed"],
      },
    ),
    column("service_code", "timeline", ["Kode kategori", "Code of the category"], (r) => r.categoryCode),
    column(
      "expected_datetime",
      "computed",
      ["Batas waktu penyelesaian", "Completion deadline"],
      (r) => r.completionDueAt,
      moment,
    ),
  ],
};
