import { customType } from "drizzle-orm/pg-core";
import { blindDigest, blindText, sealBytes, sealText, unsealBytes, unsealText } from "./seal";

type ColumnPath = `${string}.${string}`;
export type SealedColumn = {
  path: ColumnPath;
  kind: "text" | "json" | "bytes" | "blind" | "digest" | "secret";
  /** Members of a document that stay readable: numbers and lists that queries look into. */
  open?: readonly string[];
  /** For a blind index, the column of the text that it stands for. */
  clear?: string;
  /** Only ids that hold their sender become blind. */
  isId?: true;
};

/** Every sealed column of the schema: what the start and a rotation go through. */
export const sealedColumns: SealedColumn[] = [
  { path: "complaint.external_id", kind: "blind", clear: "sealed_origin", isId: true },
  { path: "complaint.secret_hash", kind: "secret" },
  { path: "intake_message.external_id", kind: "blind", isId: true },
  { path: "wordless_message.external_id", kind: "blind", isId: true },
  { path: "answer.about", kind: "blind", isId: true },
  { path: "answer.external_id", kind: "blind", isId: true },
];

export const tableOf = ({ path }: Pick<SealedColumn, "path">) => path.slice(0, path.indexOf("."));
/** Every table with a sealed column, once. */
export const sealedTables = (): string[] => [...new Set(sealedColumns.map(tableOf))];

const nameOf = (path: ColumnPath) => path.slice(path.indexOf(".") + 1);

/** A text that only holders of the keys can read. */
export function sealedText(path: ColumnPath) {
  sealedColumns.push({ path, kind: "text" });
  return customType<{ data: string; driverData: string }>({
    dataType: () => "text",
    toDriver: (text) => sealText(path, text),
    fromDriver: (sealed) => unsealText(path, sealed),
  })(nameOf(path));
}

export function sealedBytes(path: ColumnPath) {
  sealedColumns.push({ path, kind: "bytes" });
  return customType<{ data: Uint8Array; driverData: Uint8Array }>({
    dataType: () => "bytea",
    toDriver: (bytes) => sealBytes(path, bytes),
    fromDriver: (sealed) => unsealBytes(path, sealed),
  })(nameOf(path));
}

/** A document whose members are sealed together, but for the open ones. */
export function sealedJson(path: ColumnPath, open: readonly string[]) {
  sealedColumns.push({ path, kind: "json", open });
  return customType<{ data: unknown; driverData: unknown }>({
    dataType: () => "jsonb",
    toDriver: (value) => JSON.stringify(sealMembers(path, open, value)),
    fromDriver: (value) => unsealMembers(path, typeof value === "string" ? JSON.parse(value) : value),
  })(nameOf(path));
}

/** Equal for equal texts, and nothing else of them; for conditions and groups, beside the sealed text. */
export function blindIndex(path: ColumnPath, clear?: string) {
  sealedColumns.push({ path, kind: "blind", ...(clear ? { clear } : {}) });
  return customType<{ data: string; driverData: string }>({
    dataType: () => "text",
    toDriver: blindText,
  })(nameOf(path));
}

/** The same of a SHA-256 digest, which alone could be guessed from a list of telephone numbers. */
export function blindBytes(path: ColumnPath) {
  sealedColumns.push({ path, kind: "digest" });
  return customType<{ data: Uint8Array; driverData: Uint8Array }>({
    dataType: () => "bytea",
    toDriver: blindDigest,
  })(nameOf(path));
}

const sealedMember = "sealed";
const isOpenValue = (value: unknown) => typeof value === "number" || Array.isArray(value);

export function sealMembers(path: string, open: readonly string[], value: unknown): unknown {
  const members = Object.entries(Object(value));
  const isOpen = ([name, member]: [string, unknown]) => open.includes(name) && isOpenValue(member);
  const isPlain = typeof value === "object" && value !== null && !Array.isArray(value);
  if (isPlain && members.every(isOpen)) return value;
  const left = isPlain ? Object.fromEntries(members.filter(isOpen)) : {};
  const rest = isPlain ? Object.fromEntries(members.filter((one) => !isOpen(one))) : { "": value };
  return { ...left, [sealedMember]: sealText(path, JSON.stringify(rest)) };
}

export function unsealMembers(path: string, value: unknown): unknown {
  const { [sealedMember]: sealed, ...left } = Object(value);
  if (typeof sealed !== "string") return value;
  const rest = JSON.parse(unsealText(path, sealed));
  return "" in rest ? rest[""] : { ...left, ...rest };
}
