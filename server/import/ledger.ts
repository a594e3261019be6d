import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { z } from "zod";
import { emptyTally, type ImportTally } from "./tally";

const stateSchema = z.object({
  /** Of the file and the mapping. */
  fingerprint: z.string(),
  row: z.number(),
  bytes: z.number(),
  tally: z.object({
    read: z.number(),
    created: z.number(),
    known: z.number(),
    rejected: z.record(z.string(), z.number()),
  }),
});
export type Reject = { number: number; reason: string; original: string };

export type ImportLedger = {
  /** The last row completed by an interrupted run of the same import; 0 without one. */
  resumedAfter: number;
  tally: ImportTally;
  /** Writes the rejects of a batch, then that every row up to `row` is done. */
  record: (row: number, rejects: readonly Reject[]) => void;
  /** Deletes the reject file when it is empty. */
  finish: () => void;
  close: () => void;
};

const heading = "row,reason,original\r\n";
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/**
 * The reject file, and beside it (`.progress.json`) the import's progress. Intake deduplicates rows by id anyway;
 * this saves time and keeps each reject line single after a `kill -9`.
 */
export function openImportProgress(file: string, fingerprint: string): ImportLedger {
  const stateFile = `${file}.progress.json`;
  const known = readState(stateFile, file, fingerprint);
  const tally = known?.tally ?? emptyTally();
  const handle = openSync(file, known ? "r+" : "w", 0o600);
  let position = known?.bytes ?? 0;
  if (known) ftruncateSync(handle, position);
  else position += writeSync(handle, heading, position);
  return {
    resumedAfter: known?.row ?? 0,
    tally,
    record(row, rejects) {
      const lines = rejects.map(
        ({ number, reason, original }) => `${number},${reason},${cell(original)}\r\n`,
      );
      const bytes = Buffer.from(lines.join(""));
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(handle, bytes, done, bytes.length - done, position + done);
      }
      position += bytes.length;
      writeFileSync(`${stateFile}.new`, JSON.stringify({ fingerprint, row, bytes: position, tally }));
      renameSync(`${stateFile}.new`, stateFile);
    },
    finish() {
      rmSync(stateFile, { force: true });
      if (position <= heading.length) rmSync(file, { force: true });
    },
    close: () => closeSync(handle),
  };
}

function readState(stateFile: string, file: string, fingerprint: string) {
  if (!existsSync(stateFile) || !existsSync(file)) return null;
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(stateFile, "utf8")));
    return state.fingerprint === fingerprint ? state : null;
  } catch {
    return null;
  }
}
