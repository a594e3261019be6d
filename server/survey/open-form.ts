import { z } from "zod";
import type { Database } from "@/db/database";
import { listUnits } from "@/db/queries/staff/units";
import { jakartaDay } from "@/server/domain/calendar";
import { unitKinds } from "@/server/domain/staff/role";
import { quarterOf } from "@/server/domain/survey/quarter";
import { servingKinds } from "./respond-openly";
import { makePass, readPass } from "./token";

export const openFormSchema = z.object({
  state: z.enum(["open", "answered"]),
  quarter: z.string(),
  /** Submitted with the answers; null when this browser has responded already. */
  pass: z.string().nullable(),
  units: z.array(z.object({ code: z.string(), name: z.string(), kind: z.enum(unitKinds) })),
});

/** The open form of this quarter. `answeredWith` is the pass stored by the browser with its response. */
export async function openForm(
  { db, now, secretKey }: { db: Database; now: Date; secretKey: string },
  answeredWith: string | null,
): Promise<z.infer<typeof openFormSchema>> {
  const quarter = quarterOf(now);
  if (answeredWith && readPass(secretKey, answeredWith) === quarter)
    return { state: "answered", quarter, pass: null, units: [] };
  const units = await listUnits(db, servingKinds, jakartaDay(now));
  return { state: "open", quarter, pass: makePass(secretKey, quarter), units };
}
