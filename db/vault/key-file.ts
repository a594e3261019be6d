import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { vaultSettings } from "@/server/env";
import { firstKeys, type KeyRing, parseKeys, withNextVersion } from "./keys";

export const keyFile = () => path.join(vaultSettings().dataDir, "identity.keys");

export const hasKeys = () => vaultSettings().keys !== null || existsSync(keyFile());

/** Writes the first keys, for the product's user alone. */
export function makeKeyFile(): void {
  mkdirSync(vaultSettings().dataDir, { recursive: true });
  writeFileSync(keyFile(), firstKeys(), { mode: 0o600, flag: "wx" });
  known = undefined;
}

/** Adds a version to the file at once and whole. @throws Error when the keys are a setting */
export function addKeyVersion(): KeyRing {
  if (vaultSettings().keys)
    throw new Error("Add the version to IDENTITY_KEYS; the next start seals under it");
  const text = withNextVersion(readFileSync(keyFile(), "utf8"));
  writeFileSync(`${keyFile()}.new`, text, { mode: 0o600 });
  renameSync(`${keyFile()}.new`, keyFile());
  return readRing(true);
}

export const staleAfterMs = 5_000;
/** Differs for each version of the file: its time alone is as coarse as the kernel's clock. */
function stateOfFile(): string {
  const { ino, size, mtimeMs } = statSync(keyFile());
  return `${keyFile()} ${ino} ${size} ${mtimeMs}`;
}

let known: { ring: KeyRing; from: string; readAt: number } | undefined;

/** The keys of this installation; a new version in the file is seen within five seconds, or at once when asked. */
export function readRing(anew = false): KeyRing {
  const { keys } = vaultSettings();
  const now = performance.now();
  if (known && !anew && now - known.readAt < staleAfterMs) return known.ring;
  const from = keys ?? stateOfFile();
  const ring = known?.from === from ? known.ring : parseKeys(keys ?? readFileSync(keyFile(), "utf8"));
  known = { ring, from, readAt: now };
  return ring;
}
