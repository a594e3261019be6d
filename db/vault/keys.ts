import { randomBytes } from "node:crypto";

/** The master keys of contacts by version, and the key of their blind indexes, which never changes. */
export type KeyRing = { index: Buffer; versions: ReadonlyMap<number, Buffer>; current: number };

const line = /^(?:index|[1-9]\d{0,3})=[0-9a-f]{64}$/;

const isWhole = (lines: readonly string[]) =>
  lines.every((one) => line.test(one)) && lines.some((one) => one.startsWith("index=")) && lines.length > 1;

/** @throws Error when a line is not `index=` or a version, and 64 hexadecimal digits */
export function parseKeys(text: string): KeyRing {
  const lines = text.split(/\s+/).filter(Boolean);
  if (!isWhole(lines)) throw new Error("The keys of contacts are not lines of index=HEX and VERSION=HEX");
  const parts = lines.map((one) => one.split("=") as [string, string]);
  const keys = new Map(parts.map(([name, hex]) => [name, Buffer.from(hex, "hex")]));
  const versions = new Map([...keys].flatMap(([name, key]) => (name === "index" ? [] : [[+name, key]])));
  return { index: keys.get("index") ?? Buffer.alloc(0), versions, current: Math.max(...versions.keys()) };
}

const newKey = () => randomBytes(32).toString("hex");

export const firstKeys = () => `index=${newKey()}\n1=${newKey()}\n`;

/** The same keys and a new version, which seals from now on. */
export const withNextVersion = (text: string) =>
  `${text.trimEnd()}\n${parseKeys(text).current + 1}=${newKey()}\n`;
