import { z } from "zod";
import { secretFor } from "@/server/auth/reporter-keys";
import { anonymous } from "@/server/domain/actor";
import { officerReasonSchema } from "@/server/domain/complaint/input";
import { redactedFields } from "@/server/domain/complaint/redaction";
import { leastHidden } from "@/server/domain/masking/hide-words";
import { router } from "@/server/trpc/init";
import { limitedProcedure, staffProcedure } from "@/server/trpc/procedures";
import { readOriginals } from "./read-originals";
import { redactWords } from "./redact-words";

const code = z.string().max(40);
const words = z.string().trim().min(leastHidden, "words_too_short").max(500);
const reason = officerReasonSchema;
const hidden = z.object({ places: z.number() });
const original = z.object({
  id: z.number(),
  at: z.date(),
  field: z.enum([...redactedFields, "photo"]),
  /** A text, or a photo as a data URL. */
  original: z.string(),
});

export const redactionRouter = router({
  byReporter: limitedProcedure("respond")
    .input(z.object({ code, words }))
    .output(hidden)
    .mutation(({ ctx, input }) =>
      redactWords(
        { ...ctx, actor: anonymous },
        { ...input, reason: null },
        secretFor(ctx.reporterKeys, input.code),
      ),
    ),
  byOfficer: staffProcedure
    .input(z.object({ code, words, reason }))
    .output(hidden)
    .mutation(({ ctx, input }) => redactWords(ctx, input)),
  /** Also a look that is recorded: therefore no query. */
  originals: staffProcedure
    .input(z.object({ code, reason }))
    .output(z.array(original))
    .mutation(({ ctx, input }) => readOriginals(ctx, input)),
});
