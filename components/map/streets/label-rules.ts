import {
  CircleSymbolizer,
  type Feature,
  GroupSymbolizer,
  type LabelRule,
  LineLabelSymbolizer,
  OffsetTextSymbolizer,
  TextPlacements,
} from "protomaps-leaflet";
import { roadOf } from "./paint-rules";
import type { StreetPalette } from "./palette";

const family = "'Plus Jakarta Sans Variable', sans-serif";
const road =
  (...wanted: string[]) =>
  (_zoom: number, feature: Feature) =>
    wanted.includes(roadOf(feature) ?? "");
const halo = (palette: StreetPalette) => ({ stroke: palette.halo, width: 3 });

/** What is named, the most important first: a later label gives way to an earlier one. Areas are named by the marks. */
export function labelRulesOf(palette: StreetPalette): LabelRule[] {
  return [
    streets(palette, 12, road("toll", "arterial"), 13),
    streets(palette, 14, road("collector"), 13),
    pois(palette),
    streets(palette, 15, road("street"), 12.5),
    streets(palette, 16, road("lane"), 12),
    waters(palette),
  ];
}

const streets = (
  palette: StreetPalette,
  minzoom: number,
  filter: NonNullable<LabelRule["filter"]>,
  fontSize: number,
): LabelRule => ({
  dataLayer: "roads",
  minzoom,
  filter,
  symbolizer: new LineLabelSymbolizer({
    labelProps: ["name:id", "name"],
    fill: palette.label,
    ...halo(palette),
    fontFamily: family,
    fontSize,
    fontWeight: 500,
    repeatDistance: 260,
  }),
});

function pois(palette: StreetPalette): LabelRule {
  const isGreen = ({ props }: Feature) => ["park", "pitch", "cemetery"].includes(String(props.kind));
  const colour = (_zoom: number, feature?: Feature) =>
    feature && isGreen(feature) ? palette.greenLabel : palette.waterLabel;
  return {
    dataLayer: "pois",
    minzoom: 15,
    filter: (zoom, feature) =>
      typeof feature.props.name === "string" && (zoom >= 16 || (isGreen(feature) && zoom >= 15)),
    symbolizer: new GroupSymbolizer([
      new CircleSymbolizer({ radius: 3, fill: palette.waterLabel, stroke: palette.halo, width: 1.5 }),
      new OffsetTextSymbolizer({
        labelProps: ["name:id", "name"],
        offsetX: 7,
        maxLineChars: 28,
        placements: [TextPlacements.E],
        fill: colour,
        ...halo(palette),
        fontFamily: family,
        fontSize: 12,
        fontWeight: 600,
      }),
    ]),
  };
}

const waters = (palette: StreetPalette): LabelRule => ({
  dataLayer: "water",
  minzoom: 14,
  filter: (_zoom, { geomType, props }) => geomType === 2 && typeof props.name === "string",
  symbolizer: new LineLabelSymbolizer({
    labelProps: ["name:id", "name"],
    fill: palette.waterLabel,
    ...halo({ ...palette, halo: palette.water }),
    fontFamily: family,
    fontSize: 12,
    fontStyle: "italic",
  }),
});
