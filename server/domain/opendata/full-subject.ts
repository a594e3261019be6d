import { channelClasses, weights } from "../complaint/category";
import { isListed } from "../complaint/publicness";
import { isClosed, rejectionReasons, statuses } from "../complaint/status";
import { columnsOf, listed } from "./column-lines";

/** Columns about the subject of a complaint: number, status, category, place. */

export const publishedStatuses = statuses.filter(isListed);

const identity = [
  ...columnsOf("city", "text", [
    [
      "code",
      "Nomor laporan; alamatnya /lacak/<code>",
      "Report number; its page is /lacak/<code>",
      (r) => r.code,
    ],
  ]),
  ...columnsOf("reporter", "timestamp", [
    ["submitted_at", "Saat laporan dikirim", "When the report was submitted", (r) => r.submittedAt],
  ]),
  ...columnsOf("timeline", "timestamp", [
    [
      "last_changed_at",
      "Langkah terakhir, juga yang catatannya tidak terbuka",
      "The last step, also one whose note is not public",
      (r) => r.lastChangedAt,
    ],
  ]),
];

const state = [
  ...listed(
    "timeline",
    ["status", "Status laporan", "Status of the report", (r) => r.status],
    publishedStatuses,
  ),
  ...columnsOf("computed", "boolean", [
    [
      "is_open",
      "Belum resolved dan belum rejected",
      "Neither resolved nor rejected",
      (r) => !isClosed(r.status),
    ],
  ]),
  ...listed(
    "timeline",
    [
      "rejection_reason",
      "Alasan penolakan",
      "Why it was rejected",
      (r) => (r.status === "rejected" ? r.rejectionReason : null),
      "notRejected",
    ],
    rejectionReasons,
  ),
];

const kind = [
  ...columnsOf("reporter", "text", [
    ["channel", "Kode kanal laporan", "Code of the channel by which it came", (r) => r.channelCode],
  ]),
  ...columnsOf("city", "text", [["channel_name", "Nama kanal", "Name of the channel", (r) => r.channelName]]),
  ...listed(
    "city",
    ["channel_class", "Jenis kanal", "Kind of channel", (r) => r.channelClass],
    channelClasses,
  ),
  ...columnsOf("timeline", "text", [
    ["category", "Kode kategori", "Code of the category", (r) => r.categoryCode],
  ]),
  ...columnsOf("city", "text", [
    ["category_name", "Nama kategori", "Name of the category in Indonesian", (r) => r.categoryNameId],
    [
      "category_name_en",
      "Nama kategori dalam bahasa Inggris",
      "Name of the category in English",
      (r) => r.categoryNameEn,
    ],
    ["category_group", "Kode kelompok kategori", "Code of the category group", (r) => r.groupCode],
    ["category_group_name", "Nama kelompok kategori", "Name of the category group", (r) => r.groupNameId],
  ]),
  ...listed("timeline", ["weight", "Bobot pekerjaan", "How heavy the work is", (r) => r.weight], weights),
];

const place = [
  ...columnsOf("city", "text", [
    ["kota_code", "Kode Kemendagri kota", "Ministry's code of the kota", (r) => r.kotaCode, "noArea"],
    ["kota", "Nama kota atau kabupaten", "Name of the kota", (r) => r.kota, "noArea"],
    [
      "kecamatan_code",
      "Kode Kemendagri kecamatan",
      "Ministry's code of the kecamatan",
      (r) => r.kecamatanCode,
      "noArea",
    ],
    ["kecamatan", "Nama kecamatan", "Name of the kecamatan", (r) => r.kecamatan, "noArea"],
    [
      "kelurahan_code",
      "Kode Kemendagri kelurahan saat dilaporkan",
      "Ministry's code of the kelurahan when it was reported",
      (r) => r.kelurahanCode,
      "noArea",
    ],
    ["kelurahan", "Nama kelurahan", "Name of the kelurahan", (r) => r.kelurahan, "noArea"],
  ]),
  ...columnsOf("reporter", "number", [
    [
      "latitude",
      "Lintang WGS84 yang terbuka untuk umum",
      "Public latitude, WGS84",
      (r) => r.latitude,
      "noPoint",
    ],
    [
      "longitude",
      "Bujur WGS84 yang terbuka untuk umum",
      "Public longitude, WGS84",
      (r) => r.longitude,
      "noPoint",
    ],
  ]),
  ...columnsOf("computed", "boolean", [
    [
      "is_position_coarse",
      "Titik digeser ke kisi 0,002° (sekitar 220 m) karena kategorinya peka",
      "The point was moved to a grid of 0.002° (about 220 m) because its category is sensitive",
      (r) => r.isPositionCoarse,
    ],
    ["is_near_border", "Titik dekat batas kelurahan", "The point is near a border", (r) => r.isNearBorder],
  ]),
];

export const subjectColumns = [...identity, ...state, ...kind, ...place];
