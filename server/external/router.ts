import { z } from "zod";
import { linkViewSchema } from "@/server/domain/complaint/external-view";
import { router } from "@/server/trpc/init";
import { limitedProcedure, staffProcedure } from "@/server/trpc/procedures";
import { makeLink, makeLinkSchema, revokeLink } from "./make-link";
import { openLink } from "./open-link";
import { useLink, useLinkSchema } from "./use-link";

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
  /** A mutation, so that the token stands in no URL. */
  open: limitedProcedure("track")
    .input(z.object({ token: z.string().max(64) }))
    .output(linkViewSchema)
    .mutation(({ ctx, input }) => openLink(ctx, input.token)),
  report: limitedProcedure("respond")
    .input(useLinkSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => useLink(ctx, input)),
});
