import { listOpenPoints } from "@/db/queries/area-split";
import type { SplitFileInput } from "@/server/domain/admin/split";
import { shapeOf, squareMetres } from "@/server/domain/area/polygon";
import { drawSheets } from "@/server/domain/area/sheet";
import type { AdminContext } from "../record-change";
import { examineSplit } from "./examine-split";

/** Open complaints that a preview looks at. */
const looked = 5_000;

const squareKilometres = (metres: number) => Math.round(metres / 1_000) / 1_000;

/** What a file would make of a kelurahan: a sketch, the parts, and where its open complaints lie. Nothing is written. */
export function previewSplit({ db }: AdminContext, input: SplitFileInput) {
  return db.transaction(async (tx) => {
    const { row, parts, fit, shape } = await examineSplit(tx, input);
    const points = await listOpenPoints(tx, row.code, looked + 1);
    const placed = points.slice(0, looked).map((point) => point && shapeOf(parts, point));
    const [sheet] = drawSheets([
      { code: row.code, name: row.name, geometry: shape.geometry },
      ...parts.map((part) => ({ code: part.code, name: part.name, geometry: part.shape })),
    ]);
    return {
      sheet: sheet ?? { width: 0, height: 0, shapes: [] },
      isApproximate: shape.source === "h3",
      squareKilometres: squareKilometres(fit.area),
      gapPercent: (fit.gap / fit.area) * 100,
      beyondPercent: (fit.beyond / fit.area) * 100,
      open: Math.min(points.length, looked),
      isMore: points.length > looked,
      withoutPoint: placed.filter((one) => one === null).length,
      parts: parts.map((part) => ({
        code: part.code,
        name: part.name,
        squareKilometres: squareKilometres(squareMetres(part.shape)),
        open: placed.filter((one) => one?.code === part.code).length,
      })),
    };
  });
}
