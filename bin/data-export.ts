import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { findLayout, formats, isFormat, layoutCodes } from "@/server/domain/opendata/layouts";
import { exportMonth } from "@/server/opendata/export-month";
import { connect } from "./connect";

const usage = `npm run data:export -- MONTH [--format FORMAT] [--layout LAYOUT] [--out FILE]

Writes the public complaints submitted in a month (2026-11, Jakarta time) to a file, as /data does.
  --format  ${formats.join(", ")}; csv unless said
  --layout  ${layoutCodes.join(", ")}; full unless said
  --out     the file; otherwise laporan-LAYOUT-MONTH.FORMAT here
`;

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: "string", default: "csv" },
      layout: { type: "string", default: "full" },
      out: { type: "string" },
    },
  });
  const [month, ...rest] = positionals;
  const layout = findLayout(values.layout);
  if (!month || rest.length > 0 || !layout || !isFormat(values.format)) return null;
  const out = values.out ?? `laporan-${layout.code}-${month}.${values.format}`;
  return { month, layout, format: values.format, out };
}

async function run(): Promise<number> {
  const options = readOptions();
  if (!options) {
    process.stderr.write(usage);
    return 1;
  }
  const product = await connect();
  try {
    const found = await exportMonth(product, { ...options, licence: product.settings.DATA_LICENCE });
    if (!found) {
      process.stderr.write(`There are no public complaints for ${options.month}.\n`);
      return 1;
    }
    await pipeline(Readable.from(found.write()), createWriteStream(options.out));
    process.stdout.write(`${options.out}: ${found.rows} rows\n`);
    return 0;
  } finally {
    await product.close();
  }
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
