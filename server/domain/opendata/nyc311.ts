import type { RejectionReason, Status } from "../complaint/status";
import { addressOf } from "./address";
import type { ColumnSource, ColumnType, ColumnValue, Layout, OpenDataColumn } from "./column";
import { closedAt } from "./full-course";
import type { PublishedComplaint } from "./published";

/** The columns of the NYC 311 Service Requests set by their field names, in its order. */

const stateOf: Partial<Record<Status, string>> = {
  waiting: "Open",
  coordinated: "Assigned",
  delegated: "Assigned",
  in_progress: "In Progress",
  transfer_requested: "Pending",
  scheduled: "Pending",
  verification: "Pending",
  resolved: "Closed",
  rejected: "Closed",
};
const nycStates = [...new Set(Object.values(stateOf))];

const refusals: Record<RejectionReason, string> = {
  outside_jakarta: "Ditolak: di luar wilayah kota.",
  not_provincial: "Ditolak: bukan wewenang pemerintah kota.",
  insufficient: "Ditolak: lokasi atau uraian tidak cukup.",
  emergency: "Ditolak: keadaan darurat, dialihkan ke 112.",
  abusive_or_personal: "Ditolak: memuat kata kasar atau data pribadi.",
  spam: "Ditolak: bukan laporan.",
  routine_work: "Ditolak: sudah termasuk pekerjaan rutin.",
};
const done = "Selesai: hasilnya diperiksa dan diterima.";

function outcomeOf({ status, rejectionReason }: PublishedComplaint): string | null {
  if (status === "resolved") return done;
  return status === "rejected" && rejectionReason ? refusals[rejectionReason] : null;
}

const channelTypes = ["MOBILE", "ONLINE", "PHONE", "OTHER"] as const;
function channelTypeOf({ channelCode, channelClass }: PublishedComplaint): (typeof channelTypes)[number] {
  if (channelCode === "web") return "ONLINE";
  const byClass = { geotag: "MOBILE", social: "ONLINE", written: "ONLINE", text: "PHONE" } as const;
  return Object.hasOwn(byClass, channelClass) ? byClass[channelClass as keyof typeof byClass] : "OTHER";
}

type More = Pick<OpenDataColumn, "values"> & Partial<Pick<OpenDataColumn, "empty">> & { type?: ColumnType };

function ours(
  name: string,
  source: ColumnSource,
  [id, en]: [string, string],
  read: (row: PublishedComplaint) => ColumnValue,
  { type = "text", empty = "never", ...more }: More = {},
): OpenDataColumn {
  return { name, type, meaning: { id, en }, source, empty, read, ...more };
}

const foreign = (name: string): OpenDataColumn => ({
  name,
  type: "text",
  meaning: {
    id: "Kolom New York yang tidak ada padanannya",
    en: "A column of New York's without a match here",
  },
  source: "none",
  empty: "always",
  read: () => null,
});

const moment = { type: "timestamp" } as const;

export const nyc311Layout: Layout = {
  code: "nyc311",
  title: { id: "Kolom NYC 311", en: "NYC 311 columns" },
  about: {
    id: "Nama dan urutan kolom himpunan 311 Service Requests kota New York; tanggal memakai offset waktu.",
    en: "The names and the order of New York's 311 Service Requests; dates carry their offset.",
  },
  columns: [
    ours("unique_key", "city", ["Nomor laporan", "Report number"], (r) => r.code),
    ours(
      "created_date",
      "reporter",
      ["Saat laporan dikirim", "When it was submitted"],
      (r) => r.submittedAt,
      moment,
    ),
    ours("closed_date", "computed", ["Saat selesai atau ditolak", "When it was done or rejected"], closedAt, {
      type: "timestamp",
      empty: "whileOpen",
    }),
    ours(
      "agency",
      "timeline",
      ["Kode badan yang memegang", "Code of the body that holds it"],
      (r) => r.agencyCode,
      {
        empty: "noHolder",
      },
    ),
    ours("agency_name", "timeline", ["Nama badan itu", "Name of that body"], (r) => r.agencyName, {
      empty: "noHolder",
    }),
    ours("complaint_type", "city", ["Kelompok kategori", "Category group"], (r) => r.groupNameId),
    ours("descriptor", "city", ["Kategori", "Category"], (r) => r.categoryNameId),
    ...["location_type", "incident_zip"].map(foreign),
    ours("incident_address", "city", ["Kelurahan, kecamatan, kota", "Kelurahan, kecamatan, kota"], addressOf),
    ...[
      "street_name",
      "cross_street_1",
      "cross_street_2",
      "intersection_street_1",
      "intersection_street_2",
    ].map(foreign),
    foreign("address_type"),
    ours("city", "city", ["Kelurahan", "Kelurahan"], (r) => r.kelurahan, { empty: "noArea" }),
    ...["landmark", "facility_type"].map(foreign),
    ours(
      "status",
      "timeline",
      ["Status menurut istilah New York", "Status in New York's terms"],
      (r) => stateOf[r.status] ?? null,
      {
        values: nycStates,
      },
    ),
    ours(
      "due_date",
      "computed",
      ["Batas waktu penyelesaian", "Completion deadline"],
      (r) => r.completionDueAt,
      moment,
    ),
    ours(
      "resolution_description",
      "computed",
      ["Hasil, dengan kalimat baku", "The outcome in fixed sentences"],
      outcomeOf,
      {
        values: [done, ...Object.values(refusals)],
        empty: "whileOpen",
      },
    ),
    ours(
      "resolution_action_updated_date",
      "timeline",
      ["Langkah terakhir", "The last step"],
      (r) => r.lastChangedAt,
      moment,
    ),
    ours("community_board", "city", ["Kecamatan", "Kecamatan"], (r) => r.kecamatan, { empty: "noArea" }),
    foreign("bbl"),
    ours("borough", "city", ["Kota atau kabupaten", "Kota"], (r) => r.kota, { empty: "noArea" }),
    ...["x_coordinate_state_plane", "y_coordinate_state_plane"].map(foreign),
    ours("open_data_channel_type", "computed", ["Jenis kanal", "Kind of channel"], channelTypeOf, {
      values: channelTypes,
    }),
    ...["park_facility_name", "park_borough", "vehicle_type", "taxi_company_borough"].map(foreign),
    ...["taxi_pick_up_location", "bridge_highway_name", "bridge_highway_direction"].map(foreign),
    ...["road_ramp", "bridge_highway_segment"].map(foreign),
    ours("latitude", "reporter", ["Lintang terbuka, WGS84", "Public latitude, WGS84"], (r) => r.latitude, {
      type: "number",
      empty: "noPoint",
    }),
    ours("longitude", "reporter", ["Bujur terbuka, WGS84", "Public longitude, WGS84"], (r) => r.longitude, {
      type: "number",
      empty: "noPoint",
    }),
    ours(
      "location",
      "reporter",
      ["(lintang, bujur)", "(latitude, longitude)"],
      (r) => (r.latitude === null ? null : `(${r.latitude}, ${r.longitude})`),
      { empty: "noPoint" },
    ),
  ],
};
