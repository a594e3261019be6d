import { copyFile, rm, stat, writeFile } from "node:fs/promises";
import { minutes } from "@/server/domain/duration";
import { fetchOutside } from "@/server/outbound/fetch-outside";
import { checkArchive } from "./check-archive";
import { BasemapRefusal } from "./refusal";
import { type BasemapRecord, keepBasemap, temporaryBasemap } from "./store";

/** A URL is held in memory once; a larger archive is installed from a file. */
const longestDownload = 400_000_000;

/**
 * Checks a base map from a file or an https URL and puts it in the place of the one before.
 * @throws BasemapRefusal and changes nothing
 */
export async function installBasemap(dataDir: string, source: string): Promise<BasemapRecord> {
  const file = await temporaryBasemap(dataDir);
  try {
    if (/^https?:\/\//i.test(source)) await writeFile(file, await download(source));
    else await copyArchive(source, file);
    const facts = await checkArchive(file);
    return await keepBasemap(dataDir, "installed", { file, ...facts, version: null });
  } finally {
    await rm(file, { force: true });
  }
}

async function copyArchive(source: string, file: string): Promise<void> {
  const found = await stat(source).catch(() => null);
  if (!found?.isFile()) throw new BasemapRefusal(`There is no file ${source}.`);
  await copyFile(source, file);
}

async function download(url: string): Promise<Buffer> {
  const { status, bytes, isCut } = await ask(url);
  if (status !== 200) throw new BasemapRefusal(`${url} answered ${status}.`);
  if (isCut) throw new BasemapRefusal(`${url} is larger than ${longestDownload / 1_000_000} MB; use a file.`);
  return bytes;
}

async function ask(url: string) {
  try {
    return await fetchOutside(url, { method: "GET", patienceMs: minutes(10) }, longestDownload);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BasemapRefusal(reasons[reason] ?? `${url} could not be read: ${reason}`);
  }
}

const reasons: Record<string, string> = {
  url_not_https: "The address must begin with https.",
  url_private: "The address must be a public one.",
};
