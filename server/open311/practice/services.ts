import { seconds } from "@/server/domain/duration";
import type { Attribute } from "@/server/domain/open311/attribute";
import type { Service } from "../jurisdiction";

const ask = (
  code: string,
  datatype: Attribute["datatype"],
  description: string,
  more: Partial<Attribute> = {},
) => ({
  code,
  datatype,
  description,
  isRequired: false,
  hint: null,
  values: [],
  ...more,
});

/** One service for each case of the standard: without questions, with every type of question, and with a token. */
export const practiceServices: readonly Service[] = [
  {
    code: "uji-langsung",
    name: "Uji langsung",
    description: "Menjawab nomor permintaan seketika (answers with a number at once)",
    keywords: ["uji", "langsung"],
    group: "Uji coba",
    type: "realtime",
    attributes: [],
  },
  {
    code: "uji-pertanyaan",
    name: "Uji pertanyaan",
    description: "Mengajukan pertanyaan dari setiap jenis (asks a question of every kind)",
    keywords: ["uji", "pertanyaan"],
    group: "Uji coba",
    type: "realtime",
    attributes: [
      ask("jenis", "singlevaluelist", "Jenis gangguan", {
        isRequired: true,
        values: [
          { key: "lampu", name: "Lampu" },
          { key: "lubang", name: "Lubang" },
        ],
      }),
      ask("terganggu", "multivaluelist", "Siapa yang terganggu", {
        values: [
          { key: "warga", name: "Warga" },
          { key: "pedagang", name: "Pedagang" },
        ],
      }),
      ask("jumlah", "number", "Berapa banyak", { hint: "Angka, boleh dengan titik desimal" }),
      ask("sejak", "datetime", "Sejak kapan", { hint: "Misalnya 2026-11-24T08:00:00+07:00" }),
      ask("patokan", "string", "Patokan"),
      ask("cerita", "text", "Cerita"),
    ],
  },
  {
    code: "uji-antrean",
    name: "Uji antrean",
    description: "Menjawab token; nomornya menyusul (answers with a token; the number follows)",
    keywords: ["uji", "antrean", "batch"],
    group: "Uji coba",
    type: "batch",
    attributes: [],
  },
];

/** How long a batch request waits for its number. */
export const batchMs = seconds(3);
