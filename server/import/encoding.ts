import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { analyse } from "chardet";
import iconv from "iconv-lite";

/** With more broken bytes than one in ten it is not UTF-8. */
const soundPerBroken = 10;

/** The encoding of a text file: by its byte order mark, by whether all of it is UTF-8, else Windows-1252. */
async function detectEncoding(file: string): Promise<string> {
  const head = await readHead(file);
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head.includes(0)) return byZeros(head);
  const { sound, broken } = await countCharacters(file);
  return broken === 0 || sound > broken * soundPerBroken ? "utf-8" : "windows-1252";
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
  await handle.close();
  return buffer.subarray(0, bytesRead);
}

/** Text has zero bytes only where each character takes two: the odd ones in UTF-16LE, the even ones in UTF-16BE. */
function byZeros(head: Buffer): string {
  const guess = analyse(head)[0]?.name.toLowerCase();
  if (guess === "utf-16le" || guess === "utf-16be") return guess;
  const odd = head.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  const even = head.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  if (Math.max(odd, even) < head.length / 4) return "utf-8";
  return odd > even ? "utf-16le" : "utf-16be";
}

async function countCharacters(file: string) {
  const decoder = new TextDecoder("utf-8");
  let sound = 0;
  let broken = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const text = decoder.decode(chunk, { stream: true });
    const foreign = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
    const here = text.match(/\ufffd/g)?.length ?? 0;
    broken += here;
    sound += foreign - here;
  }
  return { sound, broken };
}

export type TextFile = { encoding: string; bytesRead: () => number; chunks: () => AsyncGenerator<string> };

/** Decodes a file in chunks. Characters that Postgres cannot store (NUL, half a surrogate pair) become U+FFFD. */
export async function openText(file: string): Promise<TextFile> {
  const encoding = await detectEncoding(file);
  let bytes = 0;
  async function* chunks() {
    const decoder = iconv.getDecoder(encoding);
    for await (const chunk of createReadStream(file)) {
      bytes += chunk.length;
      yield decoder.write(chunk);
    }
    yield decoder.end() ?? "";
  }
  return { encoding, bytesRead: () => bytes, chunks };
}

export const replaceUnstorable = (text: string) => text.replace(/\0|\p{Surrogate}/gu, "\ufffd");
