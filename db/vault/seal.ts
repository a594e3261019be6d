import { createHmac, randomBytes } from "node:crypto";
import { boxBytes, decrypt, encrypt } from "./box";
import { readRing } from "./key-file";

const keyBytes = 32;
const wrappedBytes = keyBytes + boxBytes;
const dayMs = 86_400_000;

type DataKey = { version: number; master: Buffer; day: number; key: Buffer; wrapped: Buffer };
let today: DataKey | undefined;

/** @throws Error when this installation's keys have no such version */
function masterOf(version: number): Buffer {
  const master = readRing().versions.get(version) ?? readRing(true).versions.get(version);
  if (!master) throw new Error(`A contact is sealed under version ${version} of the keys, which is missing`);
  return master;
}

/** A key of this process and day; it stands beside what it seals, wrapped under the newest master key. */
function dataKey(): DataKey {
  const { current: version } = readRing();
  const master = masterOf(version);
  const day = Math.floor(Date.now() / dayMs);
  if (today?.master === master && today.day === day) return today;
  const key = randomBytes(keyBytes);
  today = { version, master, day, key, wrapped: encrypt(master, key, "data key") };
  return today;
}

const mostUnwrapped = 4_096;
const unwrapped = new WeakMap<Buffer, Map<string, Buffer>>();

function unwrap(version: number, wrapped: Buffer): Buffer {
  const master = masterOf(version);
  const known = unwrapped.get(master) ?? new Map<string, Buffer>();
  unwrapped.set(master, known);
  const name = wrapped.toString("base64");
  const key = known.get(name) ?? decrypt(master, wrapped, "data key");
  if (known.size >= mostUnwrapped) known.clear();
  known.set(name, key);
  return key;
}

type SealedValue = { version: number; payload: Buffer };

function sealPayload(purpose: string, bytes: Uint8Array): SealedValue {
  const { version, key, wrapped } = dataKey();
  return { version, payload: Buffer.concat([wrapped, encrypt(key, bytes, purpose)]) };
}

function openPayload(purpose: string, { version, payload }: SealedValue): Buffer {
  const key = unwrap(version, payload.subarray(0, wrappedBytes));
  return decrypt(key, payload.subarray(wrappedBytes), purpose);
}

/** How much longer sealed bytes are, under the first versions of the keys. */
export const sealedOverhead = "~1~".length + wrappedBytes + boxBytes;

const head = /^~(\d{1,4})~/;

/** The version of the master key under which a value is sealed; null when it is not. */
export function versionOf(value: string | Uint8Array): number | null {
  const start = typeof value === "string" ? value : Buffer.from(value.subarray(0, 8)).toString("latin1");
  const found = head.exec(start);
  return found && value.length > wrappedBytes + boxBytes ? Number(found[1]) : null;
}

/** `~version~` and base64; an empty text stays empty. */
export function sealText(purpose: string, text: string): string {
  if (text === "") return "";
  const { version, payload } = sealPayload(purpose, Buffer.from(text));
  return `~${version}~${payload.toString("base64url")}`;
}

/** @throws Error when it is not sealed for this purpose under a known key */
export function unsealText(purpose: string, sealed: string): string {
  if (sealed === "") return "";
  const version = versionOf(sealed);
  if (version === null) throw new Error(`${purpose} is not sealed`);
  const payload = Buffer.from(sealed.replace(head, ""), "base64url");
  return openPayload(purpose, { version, payload }).toString();
}

/** The same of bytes. */
export function sealBytes(purpose: string, bytes: Uint8Array): Buffer {
  if (bytes.length === 0) return Buffer.alloc(0);
  const { version, payload } = sealPayload(purpose, bytes);
  return Buffer.concat([Buffer.from(`~${version}~`), payload]);
}

export function unsealBytes(purpose: string, sealed: Uint8Array): Buffer {
  if (sealed.length === 0) return Buffer.alloc(0);
  const version = versionOf(sealed);
  if (version === null) throw new Error(`${purpose} is not sealed`);
  const payload = Buffer.from(sealed).subarray(`~${version}~`.length);
  return openPayload(purpose, { version, payload });
}

const blind = /^~[A-Za-z0-9_-]{43}$/;
const isBlind = (value: string): boolean => blind.test(value);

/** What equal texts have in common without the text: an HMAC under the index key. One made already stays the same. */
export function blindText(text: string): string {
  if (text === "" || isBlind(text)) return text;
  return `~${createHmac("sha256", readRing().index).update(text).digest("base64url")}`;
}

/** An id of a message that holds its sender: of an e-mail the address, of WhatsApp the number in base 64. */
export const holdsSender = /^(?:(?:refusal|words):)?wamid\.|^[^ ]+ [^ @]+@/;

/** Blind where the id holds its sender; every other id as it is. */
export const blindId = (id: string): string => (holdsSender.test(id) ? blindText(id) : id);

const digestBytes = 32;
const digestMark = Buffer.from([1]);

/** The same of a digest; a byte longer, so that one made already stays the same. */
export function blindDigest(digest: Uint8Array): Buffer {
  if (digest.length !== digestBytes) return Buffer.from(digest);
  return Buffer.concat([digestMark, createHmac("sha256", readRing().index).update(digest).digest()]);
}
