import { collectionSchema, type Features, readGeometry } from "@/server/domain/area/feature-collection";
import { guessCodeProperty, guessNameProperty, plain, readCode } from "@/server/domain/area/properties";
import { AreaRefusal } from "./refusal";

type KnownArea = { code: string; name: string; aliases: readonly string[] };
export type ShapeSurveyOptions = { codeProperty?: string | undefined; nameProperty?: string | undefined };

export type Survey = {
  codeProperty: string;
  nameProperty: string | null;
  shapes: Map<string, GeoJSON.MultiPolygon>;
  /** Our codes that the file lacks. */
  missing: string[];
  /** Codes, or values in their place, that we do not have. */
  unknown: string[];
  duplicate: string[];
  invalid: { code: string; fault: string }[];
  /** A name that differs from ours; a hint, no reason to refuse. */
  renamed: { code: string; ours: string; theirs: string }[];
};

/**
 * Compares a GeoJSON collection of kelurahan (WGS 84) with the known areas.
 * @throws AreaRefusal when it is no such collection, or no property has codes
 */
export function survey(
  content: unknown,
  known: readonly KnownArea[],
  options: ShapeSurveyOptions = {},
): Survey {
  const parsed = collectionSchema.safeParse(content);
  if (!parsed.success) throw new AreaRefusal("This is no GeoJSON FeatureCollection with features.");
  const { features } = parsed.data;
  const areas = new Map(known.map((area) => [area.code, area]));
  const codeProperty =
    choose(features, options.codeProperty, "--code-property") ?? guessCodeProperty(features);
  if (!codeProperty)
    throw new AreaRefusal(`No property holds codes like 31.71.01.1001; there are ${namesOf(features)}.`);
  const nameOf = (code: string) => areas.get(code)?.name;
  const nameProperty =
    choose(features, options.nameProperty, "--name-property") ??
    guessNameProperty(features, codeProperty, nameOf);
  const found: Survey = {
    codeProperty,
    nameProperty,
    shapes: new Map(),
    missing: [],
    unknown: [],
    duplicate: [],
    invalid: [],
    renamed: [],
  };
  const seen = new Set<string>();
  for (const { properties, geometry } of features) {
    const code = readCode(properties[codeProperty]);
    const area = code ? areas.get(code) : undefined;
    if (!area) found.unknown.push(code ?? JSON.stringify(properties[codeProperty] ?? null));
    else if (seen.has(area.code)) found.duplicate.push(area.code);
    else {
      seen.add(area.code);
      takeShape(found, area.code, geometry);
      compareName(found, area, nameProperty ? properties[nameProperty] : undefined);
    }
  }
  return { ...found, missing: known.map(({ code }) => code).filter((code) => !seen.has(code)) };
}

function takeShape(found: Survey, code: string, geometry: unknown): void {
  const read = readGeometry(geometry);
  if ("fault" in read) found.invalid.push({ code, fault: read.fault });
  else found.shapes.set(code, read.shape);
}

function compareName(found: Survey, { code, name, aliases }: KnownArea, theirs: unknown): void {
  if (typeof theirs !== "string" || !theirs) return;
  if (![name, ...aliases].some((one) => plain(one) === plain(theirs)))
    found.renamed.push({ code, ours: name, theirs });
}

function choose(features: Features, name: string | undefined, option: string): string | undefined {
  if (name !== undefined && !features.some(({ properties }) => Object.hasOwn(properties, name))) {
    throw new AreaRefusal(`${option} ${name}: no feature has it; there are ${namesOf(features)}.`);
  }
  return name;
}

const namesOf = (features: Features) =>
  [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))].join(", ") || "none";
