import { z } from "zod";
import { listTroubledHandoffs } from "@/db/queries/handoff/handoffs";
import { listEndpoints } from "@/db/queries/handoff/unit-endpoints";
import { saveEndpointSchema } from "@/server/domain/open311/endpoint-input";
import { handoffStates } from "@/server/domain/open311/handoff";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { replayHandoff } from "./replay-handoff";
import { saveEndpoint } from "./save-endpoint";

const id = z.number().int();
const listSchema = z.object({
  endpoints: z.array(
    z.object({
      unitId: id,
      unitName: z.string(),
      baseUrl: z.string(),
      jurisdictionId: z.string().nullable(),
      hasKey: z.boolean(),
      services: z.record(z.string(), z.string()),
      tellsChanges: z.boolean(),
      isActive: z.boolean(),
      pulledAt: z.date().nullable(),
      lastError: z.string().nullable(),
    }),
  ),
  troubled: z.array(
    z.object({
      id,
      code: z.string(),
      unitName: z.string(),
      state: z.enum(handoffStates),
      externalId: z.string().nullable(),
      attempts: z.number(),
      lastError: z.string().nullable(),
      createdAt: z.date(),
    }),
  ),
});

/** Hand-overs of one page. */
const most = 100;

export const endpointsRouter = router({
  list: adminProcedure.output(listSchema).query(async ({ ctx }) => {
    const [endpoints, troubled] = await Promise.all([
      listEndpoints(ctx.db),
      listTroubledHandoffs(ctx.db, most),
    ]);
    return { endpoints, troubled };
  }),
  save: adminProcedure
    .input(saveEndpointSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => saveEndpoint(ctx, input)),
  replay: adminProcedure
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => replayHandoff(ctx, input)),
});
