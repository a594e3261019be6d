import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";

export const markNames = [
  "private text",
  "private photo",
  "confidential text",
  "accused text",
  "internal note",
  "removed photo",
  "photo before its regions were hidden",
  "reporter",
] as const;
export type MarkName = (typeof markNames)[number];

/** What an answer without the right may not hold: words, or bytes of these SHA-256 digests. */
export type Mark = { name: MarkName; tokens: readonly string[]; digests: readonly string[] };

export const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

type Exchange = { asked: string; head: string; body: Buffer };

/** The marks that an answer's headers and body hold; what the question said may be repeated. */
export function findMarks({ asked, head, body }: Exchange, marks: readonly Mark[]): Mark[] {
  const digest = digestOf(body);
  const text = `${head}\n${body.toString("utf8")}\n${unzip(body)}`;
  return marks.filter(
    ({ tokens, digests }) =>
      digests.includes(digest) || tokens.some((token) => text.includes(token) && !asked.includes(token)),
  );
}

const localHeader = Buffer.from("PK\u0003\u0004");

/** The text of a ZIP's compressed entries, as of an XLSX file; "" of anything else. */
function unzip(bytes: Buffer): string {
  let text = "";
  if (!bytes.subarray(0, 4).equals(localHeader)) return text;
  for (let at = bytes.indexOf(localHeader); at >= 0; at = bytes.indexOf(localHeader, at + 4)) {
    const isDeflated = bytes.readUInt16LE(at + 8) === 8;
    const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (isDeflated) text += inflateRawSync(bytes.subarray(begin)).toString("utf8");
  }
  return text;
}
