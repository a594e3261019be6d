import { createHash } from "node:crypto";
import type { ImapFlow, MessageStructureObject } from "imapflow";

/** Larger e-mails are stored without their large attachments. */
const maxMailBytes = 15_000_000;
const maxTextBytes = 1_000_000;
const maxHeaderBytes = 200_000;

/**
 * The bytes of an e-mail; null when it is deleted by now. Above 15 MB only its head, its text and the photos within
 * the limit.
 */
export async function fetchMail(client: ImapFlow, uid: number, size: number): Promise<Buffer | null> {
  if (size <= maxMailBytes) {
    const whole = await client.fetchOne(String(uid), { source: true }, { uid: true });
    return whole ? (whole.source ?? null) : null;
  }
  const found = await client.fetchOne(String(uid), { headers: true, bodyStructure: true }, { uid: true });
  const { headers, bodyStructure } = found || {};
  if (!headers || !bodyStructure) return null;
  const leaves = oneWording(leavesOf(bodyStructure));
  const taken = takePictures(leaves);
  const wanted = leaves.filter((leaf) => isWords(leaf) || taken.has(leaf));
  const parts = new Map<MessageStructureObject, Buffer>();
  for (const leaf of wanted) {
    const key = leaf.part ?? "1";
    const maxLength = isWords(leaf) ? maxTextBytes : maxMailBytes;
    const one = await client.fetchOne(
      String(uid),
      { bodyParts: [{ key, start: 0, maxLength }] },
      { uid: true },
    );
    const bytes = one ? one.bodyParts?.get(key.toLowerCase()) : undefined;
    if (bytes) parts.set(leaf, bytes);
  }
  return writeLean(headers.subarray(0, maxHeaderBytes), leaves, parts);
}

const leavesOf = (node: MessageStructureObject): MessageStructureObject[] =>
  node.childNodes && node.type.startsWith("multipart/") ? node.childNodes.flatMap(leavesOf) : [node];

const isWords = ({ type, disposition }: MessageStructureObject) =>
  (type === "text/plain" || type === "text/html") && disposition !== "attachment";

/** The plain version of a text that exists in plain and as HTML. */
function oneWording(leaves: readonly MessageStructureObject[]): MessageStructureObject[] {
  const hasPlain = leaves.some((leaf) => isWords(leaf) && leaf.type === "text/plain" && leaf.size);
  return leaves.filter((leaf) => !(hasPlain && isWords(leaf) && leaf.type === "text/html"));
}

/** The first photos that together are within the limit. */
function takePictures(leaves: readonly MessageStructureObject[]): ReadonlySet<MessageStructureObject> {
  let room = maxMailBytes - 2 * maxTextBytes;
  return new Set(
    leaves.filter(({ type, size = Number.POSITIVE_INFINITY }) => {
      if (!type.startsWith("image/") || size > room) return false;
      room -= size;
      return true;
    }),
  );
}

/** The e-mail with its head; each omitted part is listed with its size in bytes (`x-left-behind`). */
function writeLean(
  head: Buffer,
  leaves: readonly MessageStructureObject[],
  parts: ReadonlyMap<MessageStructureObject, Buffer>,
): Buffer {
  const boundary = createHash("sha256").update(head).digest("hex").slice(0, 40);
  const kept = head
    .toString("latin1")
    .replace(/\r(?!\n)/g, " ")
    .replace(/^(?:content-[a-z-]+|mime-version):.*\r?\n(?:[ \t].*\r?\n)*/gim, "")
    .trimEnd();
  const chunks: Uint8Array[] = [
    Buffer.from(
      `${kept}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`,
      "latin1",
    ),
  ];
  for (const leaf of leaves) {
    const bytes = parts.get(leaf) ?? Buffer.alloc(0);
    chunks.push(Buffer.from(`--${boundary}\r\n${partHead(leaf, parts.has(leaf))}\r\n`, "latin1"), bytes);
    chunks.push(Buffer.from("\r\n", "latin1"));
  }
  chunks.push(Buffer.from(`--${boundary}--\r\n`, "latin1"));
  return Buffer.concat(chunks);
}

function partHead(leaf: MessageStructureObject, isKept: boolean): string {
  const { type, encoding, disposition, parameters = {}, dispositionParameters = {} } = leaf;
  const name = dispositionParameters.filename ?? parameters.name;
  const charset = /^[\w.:-]{1,40}$/.test(parameters.charset ?? "") ? `; charset=${parameters.charset}` : "";
  const place = isWords(leaf) ? "inline" : (disposition ?? "attachment");
  const file = name ? `; filename*=UTF-8''${encodeURIComponent(name.replace(/\p{Surrogate}/gu, ""))}` : "";
  return [
    `Content-Type: ${token(type)}${charset}`,
    `Content-Transfer-Encoding: ${token(encoding ?? "7bit")}`,
    `Content-Disposition: ${token(place)}${file}`,
    ...(isKept ? [] : [`X-Left-Behind: ${bytesOf(leaf)}`]),
    "",
  ].join("\r\n");
}

/** Base64 in e-mails has 57 bytes in a line of 78. */
const bytesOf = ({ encoding, size = 0 }: MessageStructureObject) =>
  Math.round(encoding === "base64" ? (size * 57) / 78 : size);

const token = (text: string) => text.replace(/[^\w./+-]/g, "");
