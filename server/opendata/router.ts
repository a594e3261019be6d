import { z } from "zod";
import { localizedSchema } from "@/server/domain/complaint/privacy";
import { columnTypes, sources } from "@/server/domain/opendata/column";
import { describeLayouts } from "@/server/domain/opendata/dictionary";
import { layoutCodes } from "@/server/domain/opendata/layouts";
import { env } from "@/server/env";
import { router } from "@/server/trpc/init";
import { limitedProcedure } from "@/server/trpc/procedures";
import { listMonths } from "./list-months";

const columnSchema = z.object({
  name: z.string(),
  type: z.enum(columnTypes),
  meaning: localizedSchema,
  source: z.enum(sources),
  isNullable: z.boolean(),
  empty: localizedSchema,
  values: z.array(z.string()).nullable(),
});

const layoutsSchema = z.array(
  z.object({
    code: z.enum(layoutCodes),
    title: localizedSchema,
    about: localizedSchema,
    columns: z.array(columnSchema),
  }),
);

export const openDataRouter = router({
  home: limitedProcedure("read")
    .output(
      z.object({
        months: z.array(z.object({ month: z.string(), rows: z.number().int() })),
        asOf: z.date().nullable(),
        layouts: layoutsSchema,
        licence: z.object({ name: z.string(), url: z.string() }),
      }),
    )
    .query(async ({ ctx }) => ({
      ...(await listMonths(ctx.db)),
      layouts: describeLayouts(),
      licence: { name: env.DATA_LICENCE, url: env.DATA_LICENCE_URL },
    })),
  dictionary: limitedProcedure("read").output(layoutsSchema).query(describeLayouts),
});
