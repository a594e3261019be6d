import { type ColumnMapping, columnKey, mappingSchema } from "./mapping";

/** Ready mappings, and the columns by which a file of that kind is recognised. */
const definitions = {
  nyc311: {
    knownBy: ["unique_key", "created_date", "descriptor"],
    mapping: {
      prefix: "nyc311:",
      channel: "jaki",
      isPublic: true,
      id: "unique_key",
      text: {
        join: [
          "complaint_type",
          "problem",
          "problem_formerly_complaint_type",
          "descriptor",
          "problem_detail",
        ],
      },
      date: {
        column: "created_date",
        formats: ["MM/DD/YYYY hh:mm:ss A", "iso"],
        zone: "America/New_York",
      },
      latitude: "latitude",
      longitude: "longitude",
      point: "location",
      landmark: ["incident_address", "street_name"],
      category: ["complaint_type", "problem", "problem_formerly_complaint_type"],
    },
  },
  boston311: {
    knownBy: ["case_enquiry_id", "open_dt", "case_title"],
    mapping: {
      prefix: "boston311:",
      channel: "jaki",
      isPublic: true,
      id: "case_enquiry_id",
      text: { join: ["case_title", "type", "subject"] },
      date: { column: "open_dt", formats: ["iso", "MM/DD/YYYY hh:mm:ss A"], zone: "America/New_York" },
      latitude: "latitude",
      longitude: "longitude",
      landmark: ["location", "location_street_name"],
      category: ["type", "reason"],
    },
  },
  baltimore311: {
    knownBy: ["srrecordid", "srtype", "createddate"],
    mapping: {
      prefix: "baltimore311:",
      channel: "jaki",
      isPublic: true,
      id: ["srrecordid", "servicerequestnum"],
      text: { join: ["srtype", "outcome", "address"] },
      date: {
        column: "createddate",
        formats: ["iso", "epoch", "YYYY/MM/DD HH:mm:ss", "MM/DD/YYYY hh:mm:ss A"],
        zone: "America/New_York",
      },
      latitude: ["latitude", "y"],
      longitude: ["longitude", "x"],
      landmark: "address",
      category: "srtype",
    },
  },
  "sp4n-lapor": {
    knownBy: ["tracking_id", "isi_laporan"],
    mapping: {
      prefix: "lapor:",
      channel: "sms_1708",
      id: ["tracking_id", "id_laporan", "nomor_laporan"],
      text: { join: ["judul_laporan", "judul", "isi_laporan", "isi_laporan_akhir"] },
      date: {
        column: ["tanggal_laporan", "tanggal_laporan_masuk", "tanggal"],
        formats: [
          "iso",
          "DD/MM/YYYY HH:mm:ss",
          "DD/MM/YYYY HH:mm",
          "DD/MM/YYYY",
          "DD-MM-YYYY HH:mm",
          "DD MMM YYYY HH:mm",
          "DD MMM YYYY",
        ],
      },
      latitude: ["latitude", "lat"],
      longitude: ["longitude", "long", "lng"],
      kelurahan: ["kelurahan", "desa_kelurahan"],
      landmark: ["lokasi", "lokasi_kejadian", "alamat"],
      category: ["kategori", "topik", "klasifikasi"],
      contact: {
        name: ["nama_pelapor", "pelapor"],
        phone: ["telepon", "no_telepon", "no_hp"],
        email: "email",
      },
    },
  },
  "jakarta-points": {
    knownBy: ["lat", "long", "no_laporan"],
    mapping: {
      prefix: "titik:",
      channel: "jaki",
      isPublic: true,
      id: { hash: ["lat", "long", "no_laporan"], repeats: "keep" },
      text: { template: "Laporan tanpa uraian (impor), nomor {no_laporan}" },
      latitude: "lat",
      longitude: "long",
      needsPlace: true,
    },
  },
  "jakarta-reports": {
    knownBy: ["report_id", "kelurahan_code", "dinas", "description"],
    mapping: {
      channel: "jaki",
      isPublic: true,
      id: "report_id",
      text: "description",
      date: { column: "date", formats: ["iso", "DD/MM/YYYY"] },
      latitude: "latitude",
      longitude: "longitude",
      kelurahan: ["kelurahan_code", "kelurahan"],
      category: "category",
    },
  },
} as const;

type PresetName = keyof typeof definitions;

export const presetNames = Object.keys(definitions) as PresetName[];
export const isPreset = (name: string): name is PresetName => Object.hasOwn(definitions, name);
export const readPreset = (name: PresetName): ColumnMapping => mappingSchema.parse(definitions[name].mapping);

/** The preset of a file with these columns; null when there is none. */
export function detectPreset(columns: readonly string[]): PresetName | null {
  const known = new Set(columns.map(columnKey));
  return presetNames.find((name) => definitions[name].knownBy.every((column) => known.has(column))) ?? null;
}
