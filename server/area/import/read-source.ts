import { readFile, stat } from "node:fs/promises";
import { minutes } from "@/server/domain/duration";
import { AreaRefusal } from "./refusal";

type ReadLimits = { maxBytes: number; timeoutMs: number };
const usual: ReadLimits = { maxBytes: 200_000_000, timeoutMs: minutes(1) };

/**
 * The JSON of a file or of an http(s) URL.
 * @throws AreaRefusal when it is too large, too slow, missing or no JSON
 */
export async function readShapeSource(source: string, limits: ReadLimits = usual): Promise<unknown> {
  const text = /^https?:\/\//i.test(source) ? await download(source, limits) : await readText(source, limits);
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new AreaRefusal(`${source} is no JSON: ${words(error)}`);
  }
}

async function readText(file: string, { maxBytes }: ReadLimits): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new AreaRefusal(`There is no file ${file}.`);
  if (found.size > maxBytes) throw tooLarge(file, maxBytes);
  return readFile(file, "utf8");
}

async function download(url: string, { maxBytes, timeoutMs }: ReadLimits): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new AreaRefusal(`${url} answered ${response.status}.`);
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
      size += piece.value.length;
      if (size > maxBytes) {
        await reader?.cancel();
        throw tooLarge(url, maxBytes);
      }
      pieces.push(piece.value);
    }
  } catch (error) {
    if (error instanceof AreaRefusal) throw error;
    throw new AreaRefusal(`${url} could not be read within ${timeoutMs / 1000} s: ${words(error)}`);
  }
  return Buffer.concat(pieces).toString("utf8");
}

const tooLarge = (source: string, maxBytes: number) =>
  new AreaRefusal(`${source} is larger than ${maxBytes / 1_000_000} MB.`);

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));
