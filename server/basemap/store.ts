import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

/** What an administrator installed, or what a start of the demonstration made. */
type BasemapKind = "installed" | "demonstration";

const recordSchema = z.object({
  digest: z.string().regex(/^[0-9a-f]{32}$/),
  bytes: z.number(),
  maxZoom: z.number(),
  attribution: z.string(),
  /** Of the generator; an installed one has none. */
  version: z.string().nullable(),
});
export type BasemapRecord = z.infer<typeof recordSchema>;

const folderOf = (dataDir: string) => path.resolve(dataDir, "basemap");
const recordOf = (dataDir: string, kind: BasemapKind) => path.join(folderOf(dataDir), `${kind}.json`);

export const basemapFile = (dataDir: string, digest: string): string =>
  path.join(folderOf(dataDir), `${digest}.pmtiles`);

/** Null when there is none, when its record cannot be read, or when its file is missing or cut off. */
export async function findBasemap(dataDir: string, kind: BasemapKind): Promise<BasemapRecord | null> {
  const text = await readFile(recordOf(dataDir, kind), "utf8").catch(() => null);
  const record = text === null ? null : readRecord(text);
  if (!record) return null;
  const file = await stat(basemapFile(dataDir, record.digest)).catch(() => null);
  return file?.size === record.bytes ? record : null;
}

/** Null for a text that a power cut left empty or short. */
function readRecord(text: string): BasemapRecord | null {
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A name in the same folder, so that the finished file moves into place at once. */
export async function temporaryBasemap(dataDir: string): Promise<string> {
  await mkdir(folderOf(dataDir), { recursive: true });
  return path.join(folderOf(dataDir), `${process.pid}-${Date.now()}.part`);
}

/** Moves a finished file into place, names it by its content, and removes what no record names any more. */
export async function keepBasemap(
  dataDir: string,
  kind: BasemapKind,
  { file, ...facts }: { file: string } & Pick<BasemapRecord, "maxZoom" | "attribution" | "version">,
): Promise<BasemapRecord> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  const digest = hash.digest("hex").slice(0, 32);
  const { size } = await stat(file);
  await rename(file, basemapFile(dataDir, digest));
  const record = { digest, bytes: size, ...facts };
  const draft = await temporaryBasemap(dataDir);
  await writeFile(draft, JSON.stringify(record));
  await rename(draft, recordOf(dataDir, kind));
  await removeOthers(dataDir);
  return record;
}

async function removeOthers(dataDir: string): Promise<void> {
  const kinds: BasemapKind[] = ["installed", "demonstration"];
  const records = await Promise.all(kinds.map((kind) => findBasemap(dataDir, kind)));
  const kept = new Set(records.map((record) => `${record?.digest}.pmtiles`));
  const names = await readdir(folderOf(dataDir));
  const old = names.filter((name) => name.endsWith(".pmtiles") && !kept.has(name));
  await Promise.all(old.map((name) => rm(path.join(folderOf(dataDir), name), { force: true })));
}
