import { listOpenPoints } from "@/db/queries/area/area-split";
import type { AdminContext } from "@/server/audit/record-change";
import type { Part, SplitFileInput } from "@/server/domain/admin/split";
import { boundsOf, labelPoint } from "@/server/domain/area/geometry";
import { drawOutline, placeOn } from "@/server/domain/area/outline";
import { shapeOf, squareMetres } from "@/server/domain/area/polygon";
import { jakartaDay } from "@/server/domain/calendar";
import { examineSplit } from "./examine-split";

/** Open complaints used by a preview. */
const looked = 5_000;

const squareKilometres = (metres: number) => Math.round(metres / 1_000) / 1_000;

/** The effect of a file on a kelurahan: a sketch, the parts, and the open complaints in each. Nothing is written. */
export function previewSplit({ db, now }: AdminContext, input: SplitFileInput) {
  return db.transaction(async (tx) => {
    const { row, parts, fit, shape } = await examineSplit(tx, input, jakartaDay(now));
    const points = await listOpenPoints(tx, row.code, looked + 1);
    const placed = points.slice(0, looked).map((point) => point && shapeOf(parts, point));
    const { drawn, ...sketch } = sketchOf(shape.geometry, parts);
    return {
      sketch,
      isApproximate: shape.source === "h3",
      squareKilometres: squareKilometres(fit.area),
      gapPercent: (fit.gap / fit.area) * 100,
      beyondPercent: (fit.beyond / fit.area) * 100,
      open: Math.min(points.length, looked),
      isMore: points.length > looked,
      withoutPoint: placed.filter((one) => one === null).length,
      parts: parts.map((part, index) => ({
        code: part.code,
        name: part.name,
        squareKilometres: squareKilometres(squareMetres(part.shape)),
        open: placed.filter((one) => one?.code === part.code).length,
        path: drawn[index]?.path ?? "",
        x: drawn[index]?.x ?? 0,
        y: drawn[index]?.y ?? 0,
      })),
    };
  });
}

/** The old outline and its parts in one box, each with the position of its number. */
function sketchOf(old: GeoJSON.MultiPolygon, parts: readonly Part[]) {
  const coordinates = [old, ...parts.map(({ shape }) => shape)].flatMap((one) => one.coordinates);
  const bounds = boundsOf({ type: "MultiPolygon", coordinates });
  const { path, width, height } = drawOutline(old, bounds);
  const drawn = parts.map(({ shape }) => {
    const outline = drawOutline(shape, bounds);
    return { path: outline.path, ...placeOn(outline, labelPoint(shape)) };
  });
  return { path, width, height, drawn };
}
