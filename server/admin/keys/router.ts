import { z } from "zod";
import { apiScopes, jurisdictionCodes, keyStates, makeKeySchema } from "@/server/domain/apikey/key";
import { router } from "@/server/trpc/init";
import { adminProcedure } from "@/server/trpc/procedures";
import { listKeys } from "./list-keys";
import { makeKey } from "./make-key";
import { revokeKey } from "./revoke-key";

const id = z.number().int();
const keySchema = z.object({
  id,
  name: z.string(),
  contact: z.string(),
  hint: z.string(),
  jurisdiction: z.enum(jurisdictionCodes),
  scopes: z.array(z.enum(apiScopes)),
  channelCode: z.string(),
  perMinute: z.number(),
  validTo: z.string().nullable(),
  createdAt: z.date(),
  createdBy: z.string().nullable(),
  lastUsedOn: z.string().nullable(),
  state: z.enum(keyStates),
});

export const keysRouter = router({
  list: adminProcedure.output(z.array(keySchema)).query(({ ctx }) => listKeys(ctx)),
  make: adminProcedure
    .input(makeKeySchema)
    .output(z.object({ id, key: z.string() }))
    .mutation(({ ctx, input }) => makeKey(ctx, input)),
  revoke: adminProcedure
    .input(z.object({ id }))
    .output(z.void())
    .mutation(({ ctx, input }) => revokeKey(ctx, input)),
});
