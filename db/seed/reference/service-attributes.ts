import type { serviceAttribute } from "../../schema";

type Line = Omit<typeof serviceAttribute.$inferInsert, "id" | "position">;

/**
 * Questions of a few categories to API clients; none is required, so that no complaint is lost for lack of an answer.
 */
export const serviceAttributes: readonly Line[] = [
  {
    categoryCode: "penerangan-jalan-umum",
    code: "nomor_tiang",
    datatype: "string",
    description: "Nomor tiang",
    hint: "Tertulis pada pelat kecil di tiang lampu, bila ada",
  },
  {
    categoryCode: "penerangan-jalan-umum",
    code: "keadaan",
    datatype: "singlevaluelist",
    description: "Keadaan lampu",
    values: [
      { key: "mati", name: "Mati" },
      { key: "berkedip", name: "Berkedip" },
      { key: "siang", name: "Menyala siang hari" },
      { key: "tiang", name: "Tiang miring atau roboh" },
    ],
  },
  {
    categoryCode: "jalan",
    code: "bahaya",
    datatype: "multivaluelist",
    description: "Bahaya bagi",
    values: [
      { key: "motor", name: "Pengendara motor" },
      { key: "mobil", name: "Mobil" },
      { key: "pejalan", name: "Pejalan kaki" },
    ],
  },
  {
    categoryCode: "pohon",
    code: "keadaan",
    datatype: "singlevaluelist",
    description: "Keadaan pohon",
    values: [
      { key: "tumbang", name: "Tumbang" },
      { key: "dahan", name: "Dahan patah" },
      { key: "rimbun", name: "Perlu dipangkas" },
    ],
  },
];
