import { z } from "zod";
import { shapeSheetSchema } from "../area/sheet";
import { localizedSchema } from "../complaint/privacy";
import { figuresSchema, standingSchema } from "./figures";
import { dimensions, scopeSchema } from "./scope";

const scopeValueSchema = z.object({ key: z.string(), name: localizedSchema });
/** The values that each dimension may be narrowed to; `within`: the value above. */
export const scopeValuesSchema = z.record(
  z.enum(dimensions),
  z.array(scopeValueSchema.extend({ within: z.string() })),
);

const figureStepSchema = z.object({ period: z.string(), figures: figuresSchema });
export const scopeFiguresSchema = z.object({
  totals: figuresSchema,
  /** Of the previous period of the same length. */
  before: z.object({ from: z.string(), to: z.string(), totals: figuresSchema }),
  series: z.array(figureStepSchema),
});
export const standingRowSchema = scopeValueSchema.extend({ figures: standingSchema });
export const backlogClassSchema = z.object({
  fromDays: z.number(),
  toDays: z.number().nullable(),
  open: z.number(),
  overdue: z.number(),
});

/** Complaints of bursts that no public figure counts yet; null below the smallest number that is disclosed. */
const heldFiguresSchema = z.object({
  count: z.number().nullable(),
  /** The day on which the oldest was submitted. */
  since: z.iso.date().nullable(),
  smallest: z.number(),
  /** How long each is held at most. */
  days: z.number(),
});
export type HeldFigures = z.infer<typeof heldFiguresSchema>;

/** What the statistics page asks: a scope, or null while its days are wrong, and the dimension of its table. */
export const statisticsDeskInputSchema = z.object({
  scope: scopeSchema.nullable(),
  by: z.enum(dimensions),
});

/** The statistics page of a scope; null where the cube is not that fine. */
export const statisticsDeskSchema = z.object({
  values: scopeValuesSchema,
  held: heldFiguresSchema,
  figures: scopeFiguresSchema.nullable(),
  backlog: z.array(backlogClassSchema).nullable(),
  table: z.array(standingRowSchema).nullable(),
  /** The last twelve months of intake. */
  cohorts: z.array(figureStepSchema),
  /** The kelurahan of these months, in the scope's kecamatan at the finest. */
  kelurahan: z.array(standingRowSchema),
  /** The areas of the table as a map; none when it lists something else. */
  sheets: z.array(shapeSheetSchema),
  /** The frozen months that anybody may read, the latest first. */
  snapshots: z.array(
    z.object({ month: z.string(), frozenAt: z.date(), signature: z.string(), publicKey: z.string() }),
  ),
  asOf: z.date().nullable(),
});
export type StatisticsDesk = z.infer<typeof statisticsDeskSchema>;
