import { z } from "zod";
import { statuses } from "../complaint/status";
import { deepestZoom, shallowest } from "./level";

/** All time, a year, or a month of the day of submission in Jakarta: `all`, `2026`, `2026-11`. */
export const periodSchema = z.string().regex(/^(all|20\d\d(-(0[1-9]|1[0-2]))?)$/);

const filterFields = {
  statuses: z.array(z.enum(statuses)).max(statuses.length).nullable().default(null),
  groups: z.array(z.string().max(32)).max(20).nullable().default(null),
  overdue: z.boolean().default(false),
  period: periodSchema.default("all"),
};
export const mapFilterSchema = z.object(filterFields);

const index = z.int().min(0);
/** A tile of the map and its filter. */
export const tileInputSchema = z
  .object({ z: z.int().min(shallowest).max(deepestZoom), x: index, y: index, ...filterFields })
  .refine(({ z: zoom, x, y }) => x < 2 ** zoom && y < 2 ** zoom, "no_such_tile");
