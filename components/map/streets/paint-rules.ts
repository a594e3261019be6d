import { exp, type Feature, LineSymbolizer, type PaintRule, PolygonSymbolizer } from "protomaps-leaflet";
import type { StreetPalette } from "./palette";

type Road = "toll" | "arterial" | "collector" | "street" | "lane";

/** Widths in pixels by zoom; a road starts at the first. */
const widths: Record<Road, [number, number][]> = {
  toll: [
    [8, 1],
    [11, 2.4],
    [14, 6],
    [16, 13],
    [18, 34],
  ],
  arterial: [
    [9, 0.8],
    [11, 2],
    [14, 5.4],
    [16, 13],
    [18, 34],
  ],
  collector: [
    [11, 0.7],
    [13, 2],
    [15, 6],
    [16, 10],
    [18, 26],
  ],
  street: [
    [13, 0.8],
    [14, 1.8],
    [15, 4],
    [16, 7.5],
    [18, 20],
  ],
  lane: [
    [14, 0.5],
    [15, 1.8],
    [16, 4],
    [17, 7],
    [18, 13],
  ],
};

const isText = (value: unknown, ...words: string[]) => typeof value === "string" && words.includes(value);

/** Which of our five roads a feature of the Protomaps schema (version 3 or 4) is; null for paths and rails. */
export function roadOf({ props }: Pick<Feature, "props">): Road | null {
  const { kind, kind_detail: detail } = props;
  if (kind === "highway") return "toll";
  if (kind === "major_road") return isText(detail, "tertiary", "secondary") ? "collector" : "arterial";
  if (kind === "medium_road") return "collector";
  if (kind === "minor_road") return isText(detail, "service", "track", "living_street") ? "lane" : "street";
  return null;
}

const greens = [
  "park",
  "pitch",
  "cemetery",
  "forest",
  "wood",
  "grass",
  "garden",
  "golf_course",
  "playground",
  "recreation_ground",
  "nature_reserve",
  "zoo",
  "farmland",
  "orchard",
];
const order: readonly Road[] = ["lane", "street", "collector", "arterial", "toll"];

/** How the streets are drawn, from the bottom up. */
export function paintRulesOf(palette: StreetPalette): PaintRule[] {
  return [
    { dataLayer: "earth", symbolizer: new PolygonSymbolizer({ fill: palette.land }) },
    landuse(palette.town, ["residential"]),
    landuse(palette.green, greens),
    { dataLayer: "buildings", minzoom: 15, symbolizer: new PolygonSymbolizer({ fill: palette.building }) },
    {
      dataLayer: "water",
      filter: (_zoom, feature) => feature.geomType === 3,
      symbolizer: new PolygonSymbolizer({ fill: palette.water }),
    },
    {
      dataLayer: "water",
      minzoom: 13,
      filter: (_zoom, feature) => feature.geomType === 2,
      symbolizer: new LineSymbolizer({
        color: palette.water,
        width: exp(1.6, [
          [13, 0.8],
          [18, 8],
        ]),
      }),
    },
    {
      dataLayer: "roads",
      minzoom: 15,
      filter: (_zoom, { props }) => props.kind === "path",
      symbolizer: new LineSymbolizer({
        color: palette.road,
        width: exp(1.6, [
          [15, 0.8],
          [18, 4],
        ]),
      }),
    },
    ...order.map((road) => casing(palette, road)),
    ...order.map((road) => surface(palette, road)),
    ...rails(palette),
    {
      dataLayer: "boundaries",
      maxzoom: 10,
      symbolizer: new LineSymbolizer({ color: palette.casing, width: 1 }),
    },
  ];
}

const landuse = (fill: string, kinds: readonly string[]): PaintRule => ({
  dataLayer: "landuse",
  filter: (_zoom, { props }) => isText(props.kind, ...kinds),
  symbolizer: new PolygonSymbolizer({ fill }),
});

const widthOf = (road: Road, more: number) => {
  const width = exp(1.5, widths[road]);
  return (zoom: number) => width(zoom) + (zoom >= 13 ? more : more / 2);
};
const from = (road: Road) => widths[road][0]?.[0] ?? 0;

const casing = (palette: StreetPalette, road: Road): PaintRule => ({
  dataLayer: "roads",
  minzoom: from(road) + (road === "lane" ? 1 : 0),
  filter: (_zoom, feature) => roadOf(feature) === road,
  symbolizer: new LineSymbolizer({
    color: palette.casing,
    width: widthOf(road, 1.6),
    lineCap: "butt",
    lineJoin: "round",
  }),
});

const surface = (palette: StreetPalette, road: Road): PaintRule => ({
  dataLayer: "roads",
  minzoom: from(road),
  filter: (_zoom, feature) => roadOf(feature) === road,
  symbolizer: new LineSymbolizer({
    color: road === "toll" ? palette.toll : palette.road,
    width: widthOf(road, 0),
    lineCap: "round",
    lineJoin: "round",
  }),
});

function rails({ rail, land }: StreetPalette): PaintRule[] {
  const filter = (_zoom: number, { props }: Feature) => props.kind === "rail";
  const rule = (minzoom: number, options: ConstructorParameters<typeof LineSymbolizer>[0]): PaintRule => ({
    dataLayer: "roads",
    minzoom,
    filter,
    symbolizer: new LineSymbolizer(options),
  });
  return [
    rule(11, {
      color: rail,
      width: exp(1.4, [
        [11, 0.8],
        [18, 4],
      ]),
    }),
    rule(14, {
      dash: [5, 5],
      dashColor: land,
      dashWidth: exp(1.4, [
        [14, 0.8],
        [18, 2.5],
      ]),
      color: land,
      width: 0.01,
    }),
  ];
}
