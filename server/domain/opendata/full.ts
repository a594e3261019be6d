import type { Layout } from "./column";
import { courseColumns } from "./full-course";
import { subjectColumns } from "./full-subject";

export const fullLayout: Layout = {
  code: "full",
  title: { id: "Lengkap", en: "Full" },
  about: {
    id: "Semua yang terbuka: kedua hitungan waktu, batas waktu, oper-operan, dibuka kembali.",
    en: "All that is public: both clocks, deadlines, hand-overs, reopenings.",
  },
  columns: [...subjectColumns, ...courseColumns],
};
