import { z } from "zod";
import { tokenOf } from "@/server/auth/link-keys";
import { linkViewSchema } from "@/server/domain/complaint/external-view";
import { linkIdSchema } from "@/server/domain/link/token-link";
import { router } from "@/server/trpc/init";
import { limitedProcedure, staffProcedure } from "@/server/trpc/procedures";
import { makeLink, makeLinkSchema, revokeLink } from "./make-link";
import { openLink } from "./open-link";
import { outsideResultSchema, useLink } from "./use-link";

const code = z.string().max(40);

export const externalRouter = router({
  make: staffProcedure
    .input(makeLinkSchema)
    .output(z.object({ token: z.string(), expiresAt: z.date() }))
    .mutation(({ ctx, input }) => makeLink(ctx, input)),
  revoke: staffProcedure
    .input(z.object({ code, id: z.number().int() }))
    .output(z.void())
    .mutation(({ ctx, input }) => revokeLink(ctx, input.code, input.id)),
  open: limitedProcedure("track")
    .input(z.object({ link: linkIdSchema }))
    .output(linkViewSchema)
    .query(({ ctx, input: { link } }) => openLink(ctx, tokenOf(ctx, "outside", link))),
  report: limitedProcedure("respond")
    .input(outsideResultSchema.extend({ link: linkIdSchema }))
    .output(z.void())
    .mutation(({ ctx, input: { link, ...result } }) => useLink(ctx, tokenOf(ctx, "outside", link), result)),
});
