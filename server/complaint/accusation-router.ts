import { z } from "zod";
import { listUnits } from "@/db/queries/staff/units";
import { secretFor } from "@/server/auth/reporter-keys";
import { anonymous } from "@/server/domain/actor";
import { jakartaDay } from "@/server/domain/calendar";
import { statusSchema } from "@/server/domain/complaint/event";
import { officerReasonSchema } from "@/server/domain/complaint/input";
import { accusableKinds, accusableUnitSchema } from "@/server/domain/staff/accusable";
import { router } from "@/server/trpc/init";
import { limitedProcedure, staffProcedure } from "@/server/trpc/procedures";
import { accuse } from "./accuse";
import { dropAccusation } from "./drop-accusation";

const code = z.string().max(40);
const unitId = z.number().int().positive();
const reason = officerReasonSchema;
const moved = z.object({ code: z.string(), status: statusSchema, isStillOpen: z.boolean() });

export const accusationRouter = router({
  /** Offices of today that a complaint may be about, by name. */
  units: limitedProcedure("track")
    .output(z.array(accusableUnitSchema))
    .query(({ ctx }) => listUnits(ctx.db, accusableKinds, jakartaDay(ctx.now))),
  name: staffProcedure
    .input(z.object({ code, unitId, reason }))
    .output(moved)
    .mutation(({ ctx, input }) => accuse(ctx, input)),
  nameByReporter: limitedProcedure("respond")
    .input(z.object({ code, unitId }))
    .output(moved)
    .mutation(({ ctx, input }) =>
      accuse(
        { ...ctx, actor: anonymous },
        { ...input, reason: null },
        secretFor(ctx.reporterKeys, input.code),
      ),
    ),
  drop: staffProcedure
    .input(z.object({ code, reason }))
    .output(moved)
    .mutation(({ ctx, input }) => dropAccusation(ctx, input)),
});
