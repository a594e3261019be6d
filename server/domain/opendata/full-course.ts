import { isClosed } from "../complaint/status";
import { columnsOf } from "./column-lines";
import type { PublishedComplaint } from "./published";

/** Columns about the holder, both clocks, and hand-overs. */

const hours = (ms: number | null) => (ms === null ? null : Math.round(ms / 36_000) / 100);
const between = (from: Date, to: Date | null) => (to === null ? null : to.getTime() - from.getTime());
const isInTime = (at: Date | null, due: Date) => (at === null ? null : at.getTime() <= due.getTime());
/** Null also when it was closed before an answer. */
const coordinatedAt = (row: PublishedComplaint) =>
  row.coordinationNetMs === null ? null : row.coordinationStoppedAt;
const resolvedAt = (row: PublishedComplaint) => (row.status === "resolved" ? row.completionStoppedAt : null);

/** When it was closed; a confirmed claim counts from the moment of the claim. */
export function closedAt(row: PublishedComplaint): Date | null {
  return isClosed(row.status) ? (row.completionStoppedAt ?? row.lastChangedAt) : null;
}

const holder = columnsOf("timeline", "text", [
  [
    "agency",
    "Kode dinas, badan atau biro yang memegang; kelurahan untuk wilayah",
    "Code of the body that holds it; kelurahan for the areas' own offices",
    (r) => r.agencyCode,
    "noHolder",
  ],
  ["agency_name", "Nama badan itu", "Name of that body", (r) => r.agencyName, "noHolder"],
  ["unit_name", "Unit yang memegang", "The unit that holds it", (r) => r.unitName, "noHolder"],
]);

const clocks = [
  ...columnsOf("computed", "timestamp", [
    [
      "coordination_due_at",
      "Batas waktu koordinasi",
      "Deadline for being handed on",
      (r) => r.coordinationDueAt,
    ],
    ["coordinated_at", "Saat pertama ditangani", "When it was first taken up", coordinatedAt, "notHandedOn"],
    [
      "clock_started_at",
      "Awal hitungan waktu; yang paling awal bila laporan lain digabung ke sini",
      "When the clocks began; the earliest when other reports were merged into it",
      (r) => r.clockStartedAt,
    ],
    [
      "completion_due_at",
      "Batas waktu penyelesaian; laporan terbuka yang melewatinya terlambat",
      "Deadline for being done; an open report past it is late",
      (r) => r.completionDueAt,
    ],
    [
      "closed_at",
      "Saat hasil yang lalu dibenarkan dinyatakan selesai, atau saat ditolak",
      "When the result that was confirmed later was claimed, or when it was rejected",
      closedAt,
      "whileOpen",
    ],
  ]),
  ...columnsOf("computed", "number", [
    [
      "coordination_net_hours",
      "Jam bersih sampai ditangani",
      "Net hours until it was taken up",
      (r) => hours(r.coordinationNetMs),
      "notHandedOn",
    ],
    [
      "completion_net_hours",
      "Jam bersih: tanpa jeda dan tanpa waktu antara selesai dan dibuka kembali",
      "Net hours: without pauses and the time between being done and reopened",
      (r) => (r.status === "resolved" ? hours(r.completionNetMs) : null),
      "notResolved",
    ],
    [
      "completion_gross_hours",
      "Jam kotor: dari awal hitungan sampai selesai",
      "Gross hours: from the start of the clock until done",
      (r) => hours(between(r.clockStartedAt, resolvedAt(r))),
      "notResolved",
    ],
  ]),
  ...columnsOf("computed", "boolean", [
    [
      "coordination_on_time",
      "Ditangani sebelum batas koordinasi",
      "Taken up by the coordination deadline",
      (r) => isInTime(coordinatedAt(r), r.coordinationDueAt),
      "notHandedOn",
    ],
    [
      "completion_on_time",
      "Selesai sebelum batas penyelesaian",
      "Done by the completion deadline",
      (r) => isInTime(resolvedAt(r), r.completionDueAt),
      "notResolved",
    ],
  ]),
];

const course = [
  ...columnsOf("timeline", "integer", [
    [
      "hops",
      "Berapa kali dioper setelah penyerahan pertama",
      "Hand-overs after the first",
      (r) => r.hopCount,
    ],
    [
      "returns",
      "Berapa kali hasil dikembalikan pemeriksa",
      "Claims that the verifier returned",
      (r) => r.returnCount,
    ],
    [
      "reopenings",
      "Berapa kali dibuka kembali oleh pelapor",
      "Times the reporter had it reopened",
      (r) => r.reopenCount,
    ],
    [
      "extensions",
      "Berapa kali batas waktu diperpanjang",
      "Times the deadline was extended",
      (r) => r.extensionCount,
    ],
  ]),
  ...columnsOf("computed", "boolean", [
    [
      "is_recurrence",
      "Laporan sejenis di tempat yang sama pernah dinyatakan selesai",
      "A report of the same kind and place had been said to be done before",
      (r) => r.isRecurrence,
    ],
  ]),
];

export const courseColumns = [...holder, ...clocks, ...course];
