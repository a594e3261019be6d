import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import path from "node:path";
import { listCategories } from "@/db/queries/admin/categories";
import { listChannels } from "@/db/queries/channels/channels";
import type { Message } from "@/server/intake/message";
import type { DoorContext } from "@/server/intake/receive";
import { buildCategories } from "./categories";
import { deliverRows, type Outside } from "./deliver";
import { type ImportLedger, openImportProgress, type Reject } from "./ledger";
import { type ColumnMapping, missingColumns } from "./mapping";
import { type Interpreter, interpret } from "./message";
import { loadKelurahan } from "./places";
import { detectPreset, presetNames, readPreset } from "./presets";
import { ImportRefusal } from "./refusal";
import { countRepeats } from "./repeats";
import type { Row } from "./row";
import { openRows, type RowFile } from "./rows";
import type { ImportTally } from "./tally";

export type ImportOptions = {
  file: string;
  /** By default the file's columns decide which preset it is. */
  mapping?: ColumnMapping | undefined;
  channelCode?: string | undefined;
  rejects: string;
  batch: number;
  outside: Outside;
  /** After every batch; bytes of the file on disk. */
  onProgress?: (progress: { bytesRead: number; bytes: number; tally: ImportTally }) => void;
};

export type ImportSummary = ImportTally & { resumedAfter: number; encoding: string; channelCode: string };

/**
 * Imports every row of a file: it becomes a complaint, a duplicate, or a line of the reject file. A second run
 * creates nothing; an interrupted one continues where it stopped.
 * @throws ImportRefusal when the file as a whole cannot be imported
 */
export async function importFile(context: DoorContext, options: ImportOptions): Promise<ImportSummary> {
  const opened = await openRows(options.file);
  const mapping = options.mapping ?? chooseMapping(opened);
  if (opened.kind === "delimited" && opened.columns.length > 0) refuseMissing(mapping, opened);
  const channelCode = await chooseChannel(context, options.channelCode ?? mapping.channel);
  const interpreter: Interpreter = {
    mapping,
    channelCode,
    file: path.basename(options.file),
    now: context.now,
    findKelurahan: await loadKelurahan(context.db, context.now),
    findCategory: buildCategories(await listCategories(context.db), mapping.categories),
    countId: countRepeats(),
  };
  const { size, mtimeMs } = statSync(options.file);
  const ledger = openImportProgress(
    options.rejects,
    fingerprint({ size, mtimeMs, mapping, channelCode, outside: options.outside }),
  );
  try {
    await run(context, { ...options, bytes: size }, { opened, interpreter, ledger });
    ledger.finish();
  } finally {
    ledger.close();
  }
  return { ...ledger.tally, resumedAfter: ledger.resumedAfter, encoding: opened.encoding, channelCode };
}

type Parts = { opened: RowFile; interpreter: Interpreter; ledger: ImportLedger };
type Waiting = { row: Row; message: Message };

async function run(context: DoorContext, options: ImportOptions & { bytes: number }, parts: Parts) {
  const { opened, interpreter, ledger } = parts;
  const { tally } = ledger;
  let waiting: Waiting[] = [];
  let rejects: Reject[] = [];
  let last = ledger.resumedAfter;
  const reject = ({ number, original }: Row, reason: string) => {
    tally.rejected[reason] = (tally.rejected[reason] ?? 0) + 1;
    rejects.push({ number, reason, original });
  };
  const flush = async () => {
    const receipts = await deliverRows(
      context,
      waiting.map(({ message }) => message),
      options.outside,
    );
    for (const [index, { row }] of waiting.entries()) {
      const receipt = receipts[index];
      if (receipt?.outcome === "refused") reject(row, receipt.reason);
      else if (receipt?.isNew) tally.created += 1;
      else tally.known += 1;
    }
    ledger.record(
      last,
      rejects.sort((a, b) => a.number - b.number),
    );
    [waiting, rejects] = [[], []];
    options.onProgress?.({ bytesRead: opened.bytesRead(), bytes: options.bytes, tally });
  };
  for await (const row of opened.rows) {
    const interpreted = interpret(row, interpreter);
    if (row.number <= ledger.resumedAfter) continue;
    tally.read += 1;
    last = row.number;
    if ("message" in interpreted) waiting.push({ row, message: interpreted.message });
    else reject(row, interpreted.reason);
    if (waiting.length + rejects.length >= options.batch) await flush();
  }
  await flush();
}

function chooseMapping({ columns }: RowFile): ColumnMapping {
  const preset = detectPreset(columns);
  if (preset) return readPreset(preset);
  throw new ImportRefusal(
    `These columns are of no kind we know: ${columns.join(", ")}. Say which with --preset (${presetNames.join(", ")}) or describe them with --map FILE.json.`,
  );
}

function refuseMissing(mapping: ColumnMapping, { columns }: RowFile): void {
  const missing = missingColumns(mapping, columns);
  if (missing.length === 0) return;
  throw new ImportRefusal(`The file has no column ${missing.join(", ")}; it has ${columns.join(", ")}.`);
}

async function chooseChannel({ db }: DoorContext, code: string | undefined): Promise<string> {
  const codes = (await listChannels(db)).map((channel) => channel.code);
  if (code !== undefined && codes.includes(code)) return code;
  const words =
    code === undefined ? "Say by which channel they came" : `There is no channel ${code}. Choose one`;
  throw new ImportRefusal(`${words} with --channel: ${codes.join(", ")}.`);
}

const fingerprint = (what: object) => createHash("sha256").update(JSON.stringify(what)).digest("hex");
