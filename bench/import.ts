import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect } from "@/bin/connect";
import { openLocator } from "@/server/area/locate";
import { importFile } from "@/server/import/import-file";
import { mappingSchema } from "@/server/import/mapping";

const mapping = mappingSchema.parse({
  prefix: `bench-${Date.now()}:`,
  channel: "jaki",
  id: "id",
  text: "uraian",
  date: { column: "tanggal" },
  latitude: "lintang",
  longitude: "bujur",
  category: "kategori",
});

const words = [
  "jalan berlubang",
  "parkir di trotoar",
  "sampah menumpuk",
  "lampu jalan mati",
  "pohon rawan tumbang",
];
const names = ["Jalan", "Parkir liar ", "Sampah", "Jaringan Listrik", "Lampu mati"];

/** The same rows every time: positions over the whole city, one in twenty without a place, 30 days. */
function write(file: string, rows: number): void {
  const lines = ["id,uraian,tanggal,lintang,bujur,kategori"];
  for (let row = 0; row < rows; row += 1) {
    const hash = (row * 2_654_435_761) % 4_294_967_296;
    const [x, y] = [(hash % 1000) / 1000, (Math.floor(hash / 1000) % 1000) / 1000];
    const place = row % 20 === 0 ? "," : `${(-6.33 + y * 0.18).toFixed(5)},${(106.74 + x * 0.19).toFixed(5)}`;
    const text = `"Mohon ditindaklanjuti, ${words[row % 5]} dekat ""toko"" nomor ${row}.\nTerima kasih"`;
    const day = String(1 + (row % 30)).padStart(2, "0");
    lines.push(`${row},${text},2024-06-${day} 08:15:00,${place},${names[row % 5]}`);
  }
  writeFileSync(file, lines.join("\n"));
}

/**
 * Rows per second from the file to committed complaints, into the database of DATA_DIR or DATABASE_URL. Use a
 * separate one.
 */
async function measure(rows: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-import-"));
  const file = path.join(folder, "rows.csv");
  write(file, rows);
  const product = await connect();
  try {
    const context = {
      db: product.db,
      now: new Date(),
      locate: openLocator(product.db),
      secretKey: product.settings.SECRET,
    };
    for (const name of ["first run", "second run"]) {
      const [began, cpu] = [performance.now(), process.cpuUsage()];
      const options = {
        file,
        mapping,
        rejects: `${file}.rejects.csv`,
        batch: 500,
        outside: "reject" as const,
      };
      const { created, known, rejected } = await importFile(context, options);
      const seconds = (performance.now() - began) / 1000;
      const busy = process.cpuUsage(cpu).user / 1e6;
      process.stdout.write(
        `${name}: ${Math.round(rows / seconds)} rows a second (${seconds.toFixed(1)} s, Node busy ${busy.toFixed(1)} s); ` +
          `new ${created}, known ${known}, rejected ${JSON.stringify(rejected)}\n`,
      );
    }
  } finally {
    await product.close();
    rmSync(folder, { recursive: true });
  }
}

await measure(Number(process.argv[2] ?? 20_000));
