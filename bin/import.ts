import { existsSync } from "node:fs";
import { SingleBar } from "cli-progress";
import { openLocator } from "@/server/area/locate";
import { type ImportSummary, importFile } from "@/server/import/import-file";
import { ImportRefusal } from "@/server/import/refusal";
import { countRejected } from "@/server/import/tally";
import { connect } from "./connect";
import { readImportOptions } from "./import-options";

/** Imports a file of complaints from another system; see `usage` in import-options.ts. */
async function run(): Promise<void> {
  const options = readImportOptions(process.argv.slice(2));
  if (!existsSync(options.file)) throw new ImportRefusal(`There is no file ${options.file}.`);
  const product = await connect();
  const bar = new SingleBar({
    format: "{bar} {percentage} % · {read} rows · {created} new · {rejected} rejected · {speed} a second",
    noTTYOutput: true,
    notTTYSchedule: 5_000,
  });
  try {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    bar.start(100, 0, { read: 0, created: 0, rejected: 0, speed: 0 });
    const context = {
      db: product.db,
      now: new Date(),
      locate: openLocator(product.db),
      secretKey: product.settings.SECRET,
    };
    const summary = await importFile(context, {
      ...options,
      onProgress: ({ bytesRead, bytes, tally }) =>
        bar.update(Math.floor((bytesRead / bytes) * 100), {
          read: tally.read,
          created: tally.created,
          rejected: countRejected(tally),
          speed: Math.round(tally.read / seconds()),
        }),
    });
    bar.stop();
    say(summary, seconds(), options.rejects);
    if (summary.rejected.file_broken) process.exitCode = 1;
  } finally {
    bar.stop();
    await product.close();
  }
}

function say(summary: ImportSummary, seconds: number, rejects: string): void {
  const { read, created, known, resumedAfter, encoding, channelCode } = summary;
  const now = read / seconds;
  const lines = [
    `Read ${read} rows (${encoding}, channel ${channelCode}) in ${seconds.toFixed(1)} s, ${Math.round(now)} a second`,
    ...(resumedAfter > 0
      ? [`Went on after row ${resumedAfter} of an interrupted run; the figures are of both`]
      : []),
    `New ${created}, known ${known}, rejected ${countRejected(summary)}`,
    ...Object.entries(summary.rejected).map(([reason, count]) => `  ${reason}: ${count}`),
    ...(countRejected(summary) > 0 ? [`The rejected rows stand in ${rejects}`] : []),
    ...(summary.rejected.file_broken
      ? ["The file is broken where its last reject line says; the rest was not read."]
      : []),
  ];
  process.stdout.write(`\n${lines.join("\n")}\n`);
}

run().catch((error: Error) => {
  process.stderr.write(`${error instanceof ImportRefusal ? error.message : error.stack}\n`);
  process.exit(1);
});
