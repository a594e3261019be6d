import { z } from "zod";
import { dashboardSchema } from "./dashboard";

const ringsSchema = z.array(z.array(z.tuple([z.number(), z.number()])));
/** An area's shape and its neighbours', in degrees, for drawing without a map. */
const areaOutlinesSchema = z.object({
  isApproximate: z.boolean(),
  rings: ringsSchema,
  around: z.array(z.object({ code: z.string(), name: z.string(), rings: ringsSchema })),
});
export type AreaOutlines = z.infer<typeof areaOutlinesSchema>;

/** An area's page: its figures, and its shape where one is known. */
export const areaPageSchema = z.object({ area: dashboardSchema, outlines: areaOutlinesSchema.nullable() });
