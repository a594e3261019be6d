import { z } from "zod";
import { practiceKey } from "@/server/domain/apikey/practice-key";
import { env } from "@/server/env";
import { router } from "@/server/trpc/init";
import { limitedProcedure } from "@/server/trpc/procedures";
import { jakarta } from "./city/jakarta";
import { practice } from "./practice/practice";
import { practiceServices } from "./practice/services";

const aboutSchema = z.object({
  production: z.string(),
  practice: z.string(),
  practicePath: z.string(),
  practiceKey: z.string(),
  services: z.array(z.object({ code: z.string(), name: z.string() })),
});

export const open311Router = router({
  /** For the developers' page: the endpoints, and the test key. */
  about: limitedProcedure("read")
    .output(aboutSchema)
    .query(() => ({
      production: `${env.PUBLIC_URL}${jakarta.path}`,
      practice: `${env.PUBLIC_URL}${practice.path}`,
      practicePath: practice.path,
      practiceKey,
      services: [...practiceServices],
    })),
});
