import { areaRouter } from "@/server/area/router";
import { categoryRouter } from "@/server/category/router";
import { complaintRouter } from "@/server/complaint/router";
import { intakeRouter } from "@/server/intake/router";
import { mapRouter } from "@/server/map/router";
import { staffRouter } from "@/server/staff/router";
import { createCallerFactory, router } from "./init";

export const appRouter = router({
  area: areaRouter,
  category: categoryRouter,
  complaint: complaintRouter,
  intake: intakeRouter,
  map: mapRouter,
  staff: staffRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
