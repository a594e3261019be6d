import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { type ColumnMapping, mappingSchema } from "@/server/import/mapping";
import { isPreset, presetNames, readPreset } from "@/server/import/presets";
import { ImportRefusal } from "@/server/import/refusal";

const usage = `npm run import -- FILE [options]
  --map FILE.json      how its columns become a complaint
  --preset NAME        a ready mapping: ${presetNames.join(", ")}; found by the columns when left out
  --channel CODE       by which channel they came; the mapping's when left out
  --rejects FILE       where rows go that become no complaint; FILE.rejects.csv when left out
  --batch N            rows at a time, 1 to 1000; 500 when left out
  --outside WHAT       rows outside Jakarta: reject (when left out) or triage (kept without their point)`;

const schema = z.object({
  map: z.string().optional(),
  preset: z
    .string()
    .refine(isPreset, `one of ${presetNames.join(", ")}`)
    .optional(),
  channel: z.string().optional(),
  rejects: z.string().optional(),
  batch: z.coerce.number("a number from 1 to 1000").int().min(1).max(1000).default(500),
  outside: z.enum(["reject", "triage"]).default("reject"),
});

/** @throws ImportRefusal naming the invalid option and its allowed values */
export function readImportOptions(args: readonly string[]) {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new ImportRefusal(`Name one file.\n\n${usage}`);
  const parsed = schema.safeParse(values);
  if (!parsed.success) throw new ImportRefusal(sayIssues(parsed.error, "--"));
  const { map, preset, channel, rejects, batch, outside } = parsed.data;
  if (map && preset) throw new ImportRefusal("Give --map or --preset, not both.");
  const mapping = map ? readMapping(map) : preset ? readPreset(preset) : undefined;
  return { file, mapping, channelCode: channel, rejects: rejects ?? `${file}.rejects.csv`, batch, outside };
}

function parse(args: readonly string[]) {
  const options = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [name, { type: "string" as const }]),
  );
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new ImportRefusal(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

function readMapping(file: string): ColumnMapping {
  const parsed = mappingSchema.safeParse(readJson(file));
  if (!parsed.success) throw new ImportRefusal(`${file}:\n${sayIssues(parsed.error, "  ")}`);
  return parsed.data;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new ImportRefusal(`${file} is not a mapping: ${error instanceof Error ? error.message : error}`);
  }
}

const sayIssues = (error: z.ZodError, before: string) =>
  error.issues.map((issue) => `${before}${issue.path.join(".")}: ${issue.message}`).join("\n");
