import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { invalid } from "@/server/domain/errors";

const maxBytes = 100_000;
const maxFields = 200;

/**
 * The fields of a form-urlencoded POST and of its address, each name with its values in order; the address first.
 * @throws INVALID for another kind of body, one of more than 100 kB, or more than 200 fields
 */
export async function readFields(request: Request): Promise<Map<string, string[]>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded")
    throw invalid("content-type is application/x-www-form-urlencoded");
  const pairs = [...new URL(request.url).searchParams, ...new URLSearchParams(await readText(request))];
  if (pairs.length > maxFields) throw invalid(`at most ${maxFields} fields`);
  const fields = new Map<string, string[]>();
  for (const [name, value] of pairs) fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (!request.body) return "";
  for await (const chunk of Readable.fromWeb(request.body as ReadableStream<Uint8Array>)) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

const tooLarge = () => invalid(`a request has at most ${maxBytes} bytes`);
