import type { Database } from "@/db/database";
import type { Span } from "@/server/domain/area/span";
import type { FigureAudience } from "@/server/domain/statistics/disclosure";
import { dashboard } from "./dashboard";
import { outline } from "./outline";

type Reading = { db: Database; now: Date; audience: FigureAudience };

/** Returns all that an area's page shows to everybody. @throws NOT_FOUND no area has, or ever had, this code */
export async function readAreaPage(reading: Reading, input: { code: string; span: Span }) {
  const [area, outlines] = await Promise.all([dashboard(reading, input), outline(reading, input.code)]);
  return { area, outlines };
}
