import { z } from "zod";
import { statusSchema } from "../complaint/event";

const counted = { count: z.number(), overdue: z.number() };

/** A single complaint on the public map, at its public (rounded, or coarsened) position. */
const mapPointSchema = z.object({
  code: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  status: statusSchema,
  /** Code of the category. */
  category: z.string(),
  isOverdue: z.boolean(),
  isCoarse: z.boolean(),
});

// An area is counted in the tile of its label: `total` and `overdue` belong to the tile alone.
/** A tile. One list is filled, by `kind`; beside cells also late `points`. `more` complaints are in no list. */
export const tileSchema = z.object({
  kind: z.enum(["areas", "cells", "points"]),
  /** `name` only for an ended area, which has no shape. */
  areas: z.array(
    z.object({
      code: z.string(),
      name: z.string().optional(),
      latitude: z.number(),
      longitude: z.number(),
      ...counted,
    }),
  ),
  /** Columns and rows at `cellZoom`. */
  cells: z.array(z.object({ x: z.number(), y: z.number(), ...counted })),
  points: z.array(mapPointSchema),
  total: z.number(),
  overdue: z.number(),
  more: z.number(),
});
export type TileResponse = z.infer<typeof tileSchema>;
export type MapPoint = z.infer<typeof mapPointSchema>;
