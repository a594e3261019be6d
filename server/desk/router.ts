import { z } from "zod";
import { changeViewSchema, savedViewSchema, saveViewSchema } from "@/server/domain/desk/saved-view";
import { router } from "@/server/trpc/init";
import { staffProcedure } from "@/server/trpc/procedures";
import { changeView } from "./change-view";
import { listViews } from "./list-views";
import { removeView } from "./remove-view";
import { saveView } from "./save-view";

const id = z.number().int().positive();

export const deskRouter = router({
  views: staffProcedure.output(z.array(savedViewSchema)).query(({ ctx }) => listViews(ctx)),
  saveView: staffProcedure
    .input(saveViewSchema)
    .output(z.object({ id }))
    .mutation(({ ctx, input }) => saveView(ctx, input)),
  changeView: staffProcedure
    .input(changeViewSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => changeView(ctx, input)),
  removeView: staffProcedure
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => removeView(ctx, input)),
});
