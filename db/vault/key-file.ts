import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { vaultSettings } from "@/server/env";
import { firstKeys, type KeyRing, parseKeys, withNextVersion } from "./keys";

export const keyFile = () => path.join(vaultSettings().dataDir, "identity.keys");

export const hasKeys = () => vaultSettings().keys !== null || existsSync(keyFile());

/** Writes the first keys, for the product's user alone. */
export function makeKeyFile(): void {
  mkdirSync(vaultSettings().dataDir, { recursive: true });
  writeFileSync(keyFile(), firstKeys(), { mode: 0o600, flag: "wx", flush: true });
  known = undefined;
}

/**
 * Adds a version to the file at once and whole, for the same user, and on the disk before anything is sealed under it.
 * @throws Error `VAULT_KEYS` when the keys are a setting, or the file is another user's
 */
export function addKeyVersion(): KeyRing {
  if (vaultSettings().keys)
    throw keysError("Add the version to IDENTITY_KEYS and start again: the start seals under it.");
  const text = withNextVersion(readFileSync(keyFile(), "utf8"));
  const next = `${keyFile()}.new`;
  rmSync(next, { force: true });
  writeFileSync(next, text, { mode: 0o600, flush: true });
  giveToOwner(next);
  renameSync(next, keyFile());
  return readRing(true);
}

/** A file of root's would end a product that runs as somebody else. */
function giveToOwner(next: string): void {
  const { uid, gid } = statSync(keyFile());
  try {
    chownSync(next, uid, gid);
  } catch {
    rmSync(next);
    throw keysError(`${keyFile()} belongs to the user with the id ${uid}: run this as that user.`);
  }
}

export const keysError = (words: string) => Object.assign(new Error(words), { code: "VAULT_KEYS" });

export const staleAfterMs = 5_000;
/** Differs for each version of the file: its time alone is as coarse as the kernel's clock. */
function stateOfFile(): string {
  const { ino, size, mtimeMs } = statSync(keyFile());
  return `${keyFile()} ${ino} ${size} ${mtimeMs}`;
}

let known: { ring: KeyRing; from: string; readAt: number } | undefined;

/**
 * The keys of this installation; a new version in the file is seen within five seconds, or at once when asked. While
 * the file cannot be read, or is half written by an editor, those that are known stay.
 */
export function readRing(anew = false): KeyRing {
  const { keys } = vaultSettings();
  const now = performance.now();
  if (known && !anew && now - known.readAt < staleAfterMs) return known.ring;
  try {
    const from = keys ?? stateOfFile();
    const ring = known?.from === from ? known.ring : parseKeys(keys ?? readFileSync(keyFile(), "utf8"));
    known = { ring, from, readAt: now };
  } catch (error) {
    if (!known?.from.startsWith(`${keyFile()} `)) throw error;
    known.readAt = now;
  }
  return known.ring;
}
