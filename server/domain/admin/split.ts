import { z } from "zod";
import { collectionSchema, type Features, readGeometry } from "../area/feature-collection";
import { guessCodeProperty, plain, readCode } from "../area/properties";
import { invalid } from "../errors";
import { reasonSchema } from "./input";

/** A part of a split kelurahan: its code, name and shape. */
export type Part = { code: string; name: string; shape: GeoJSON.MultiPolygon };

export const splitFileSchema = z.object({
  id: z.number().int().positive(),
  /** GeoJSON (WGS 84) of the new kelurahan: code, name, polygon. */
  text: z.string().max(3_000_000, "split_file_too_large"),
});
export const splitAreaSchema = splitFileSchema.extend({
  /** The first day on which the new kelurahan are valid; ISO date. */
  day: z.iso.date("split_day_missing"),
  reason: z.string().trim().min(5, "split_reason_missing").max(500),
});
export const withdrawSplitSchema = z.object({ id: z.number().int().positive(), reason: reasonSchema });
export type WithdrawSplitInput = z.infer<typeof withdrawSplitSchema>;
export type SplitFileInput = z.infer<typeof splitFileSchema>;
export type SplitAreaInput = z.infer<typeof splitAreaSchema>;

const mostParts = 12;
const mostCorners = 40_000;

/**
 * The new kelurahan of a file: at least two, with codes of the same kecamatan and distinct names.
 * @throws INVALID split_no_geojson, split_too_few, split_too_many, split_too_detailed, split_no_code,
 * split_code_foreign, split_code_twice, split_name_missing, split_name_twice, split_shape_invalid
 */
export function readParts(text: string, kecamatanCode: string): Part[] {
  const features = readFeatures(text);
  const codeProperty = guessCodeProperty(features);
  if (!codeProperty) throw invalid("split_no_code");
  const nameProperty = guessNewNames(features, codeProperty);
  const parts = features.map(({ properties, geometry }) => {
    const code = readCode(properties[codeProperty]);
    if (!code?.startsWith(`${kecamatanCode}.`)) {
      throw invalid("split_code_foreign", { code: String(properties[codeProperty] ?? ""), kecamatanCode });
    }
    const name = nameProperty ? String(properties[nameProperty] ?? "").trim() : "";
    if (name.length < 2 || name.length > 120) throw invalid("split_name_missing", { code });
    const read = readGeometry(geometry);
    if ("fault" in read) throw invalid("split_shape_invalid", { code });
    return { code, name, shape: read.shape };
  });
  const corners = parts.reduce((sum, { shape }) => sum + shape.coordinates.flat(2).length, 0);
  if (corners > mostCorners) throw invalid("split_too_detailed");
  refuseRepeated(parts);
  return parts.sort((a, b) => a.code.localeCompare(b.code));
}

function readFeatures(text: string): Features {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw invalid("split_no_geojson");
  }
  const parsed = collectionSchema.safeParse(content);
  if (!parsed.success) throw invalid("split_no_geojson");
  const { features } = parsed.data;
  if (features.length < 2) throw invalid("split_too_few");
  if (features.length > mostParts) throw invalid("split_too_many", { most: mostParts });
  return features;
}

/** The property of names: one with such a name, else the first whose values are different texts. */
function guessNewNames(features: Features, codeProperty: string): string | null {
  const properties = Object.keys(features[0]?.properties ?? {}).filter((one) => one !== codeProperty);
  const isNames = (property: string) => {
    const values = features.map((one) => one.properties[property]);
    return values.every((one) => typeof one === "string" && /\p{L}{2}/u.test(one));
  };
  const differs = (property: string) =>
    new Set(features.map((one) => plain(one.properties[property]))).size === features.length;
  const named = properties.filter((one) => /nam|desa|kelurahan/i.test(one));
  const candidates = [...named, ...properties].filter(isNames);
  return candidates.find(differs) ?? candidates[0] ?? null;
}

function refuseRepeated(parts: readonly Part[]): void {
  for (const [index, { code, name }] of parts.entries()) {
    const earlier = parts.slice(0, index);
    if (earlier.some((one) => one.code === code)) throw invalid("split_code_twice", { code });
    if (earlier.some((one) => plain(one.name) === plain(name))) throw invalid("split_name_twice", { name });
  }
}

/** How well the parts cover the old area, in square metres, and the allowed gap or excess. */
export type Fit = { area: number; gap: number; beyond: number; tolerance: number };

/** Official borders must meet; approximate ones are off by tens of metres. Shares of the old area. */
const tolerances = { official: 0.01, h3: 0.1 };
export const toleranceOf = (source: "official" | "h3", area: number): number => area * tolerances[source];

/** Two parts may overlap by the width of a drawn line. Share of the old area. */
export const overlapShare = 0.002;

const hectares = (squareMetres: number) => Math.round(squareMetres / 1_000) / 10;

/** @throws INVALID split_gap, split_beyond with hectares */
export function refuseMisfit({ gap, beyond, tolerance }: Fit): void {
  const most = hectares(tolerance);
  if (gap > tolerance) throw invalid("split_gap", { hectares: hectares(gap), most });
  if (beyond > tolerance) throw invalid("split_beyond", { hectares: hectares(beyond), most });
}
