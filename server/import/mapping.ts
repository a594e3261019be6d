import { z } from "zod";

/** A column, several of which the first that is not empty is used, or a constant for every row. */
const sourceSchema = z.union([
  z.string().min(1),
  z.array(z.string().min(1)).min(1),
  z.strictObject({ constant: z.string() }),
]);
type MappingSource = z.infer<typeof sourceSchema>;

/** A text of one column, or composed: columns joined where not empty, or a template such as "Nomor {id}". */
const textSchema = z.union([
  sourceSchema,
  z.strictObject({ join: z.array(z.string().min(1)).min(1), with: z.string().default(". ") }),
  z.strictObject({ template: z.string().min(1) }),
]);
type TextSource = z.infer<typeof textSchema>;

/**
 * When two rows of one file have the same id, "reject" treats the second as a duplicate, "keep" as another complaint
 * (files with positions only).
 */
const idSchema = z.union([
  sourceSchema,
  z.strictObject({
    hash: z.union([z.literal("row"), z.array(z.string().min(1)).min(1)]),
    repeats: z.enum(["reject", "keep"]).default("reject"),
  }),
]);

const dateSchema = z.strictObject({
  column: sourceSchema,
  /** `iso`, `epoch` (seconds or milliseconds) or a pattern of YYYY MM DD MMM HH hh mm ss A; the first that fits. */
  formats: z.array(z.string().min(1)).min(1).default(["iso"]),
  /** IANA zone of moments without one. */
  zone: z.string().refine(isZone, "a time zone such as Asia/Jakarta").default("Asia/Jakarta"),
});

/** The mapping of an external file's columns to a complaint. The shape of a `--map` file. */
export const mappingSchema = z.strictObject({
  /** Prefix of every id, so that two systems that count from 1 do not collide. */
  prefix: z.string().max(40).default(""),
  channel: z.string().optional(),
  isPublic: z.boolean().default(false),
  id: idSchema.default({ hash: "row", repeats: "reject" }),
  text: textSchema,
  /** The moment of the complaint; by default that of the import. */
  date: dateSchema.optional(),
  latitude: sourceSchema.optional(),
  longitude: sourceSchema.optional(),
  /** Both in one column: "(lat, long)", "lat, long" or "POINT (long lat)". */
  point: sourceSchema.optional(),
  /** Rejects rows without a place, instead of leaving them to the intake desk. */
  needsPlace: z.boolean().default(false),
  /** A name, an alias or a Kemendagri code. */
  kelurahan: sourceSchema.optional(),
  landmark: textSchema.optional(),
  category: sourceSchema.optional(),
  /** The file's name of a category → our code. */
  categories: z.record(z.string(), z.string()).default({}),
  contact: z
    .strictObject({
      name: sourceSchema.optional(),
      phone: sourceSchema.optional(),
      email: sourceSchema.optional(),
    })
    .default({}),
});
export type ColumnMapping = z.infer<typeof mappingSchema>;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Columns match whatever their case, blanks and underscores: "Unique Key" is `unique_key`. */
export const columnKey = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "");

export type ValueMap = Readonly<Record<string, string>>;

/** The value of a source in a row, trimmed; "" when there is none. */
export function readMappingSource(values: ValueMap, source: MappingSource | undefined): string {
  if (source === undefined) return "";
  if (typeof source === "object" && "constant" in source) return source.constant;
  for (const name of typeof source === "string" ? [source] : source) {
    const value = values[columnKey(name)]?.trim();
    if (value) return value;
  }
  return "";
}

/** The value of a text source in a row; columns with equal values are joined once. */
export function readText(values: ValueMap, source: TextSource | undefined): string {
  if (typeof source !== "object" || Array.isArray(source) || "constant" in source)
    return readMappingSource(values, source);
  if ("template" in source) {
    return source.template.replace(
      /\{([^{}]+)\}/g,
      (_all, name: string) => readMappingSource(values, name) || "-",
    );
  }
  const parts = source.join.map((name) => readMappingSource(values, name)).filter(Boolean);
  return [...new Set(parts)].join(source.with);
}

/** The columns that a file needs and lacks. */
export function missingColumns(mapping: ColumnMapping, columns: readonly string[]): string[] {
  const known = new Set(columns);
  const { id, text, date } = mapping;
  const isHash = typeof id === "object" && "hash" in id;
  return [namesOf(isHash ? undefined : id), namesOf(text), namesOf(date?.column)]
    .filter((names) => names.length > 0 && !names.some((name) => known.has(columnKey(name))))
    .map((names) => names.join(" / "));
}

function namesOf(source: TextSource | undefined): readonly string[] {
  if (typeof source === "string") return [source];
  if (Array.isArray(source)) return source;
  return source !== undefined && "join" in source ? source.join : [];
}
