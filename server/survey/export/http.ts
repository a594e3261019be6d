import { z } from "zod";
import type { Database } from "@/db/database";
import { findUnitByCode, listUnitScope } from "@/db/queries/staff/units";
import { listSuggestions, listSurveyResponses } from "@/db/queries/survey/responses";
import { sumTallyCells } from "@/db/queries/survey/tallies";
import { logExport } from "@/server/audit/security-log";
import type { Actor } from "@/server/domain/actor";
import { DomainError, forbidden, invalid } from "@/server/domain/errors";
import { quarterSchema } from "@/server/domain/survey/quarter";
import { sheetTypes, toCsv, toXlsx } from "@/server/export/sheets";
import { respond } from "@/server/http/respond";
import { readSurveyFigures } from "../figures";
import { composeSheets, type ExportContent } from "./compose-sheets";

const requestSchema = z.object({
  triwulan: quarterSchema.nullish(),
  unit: z.string().max(80).nullish(),
  format: z.enum(["csv", "xlsx"]).default("xlsx"),
  isi: z.enum(["ringkas", "responden"]).default("ringkas"),
});

type Caller = { db: Database; actor: Actor; now: Date };

/**
 * GET ?triwulan=2026-Q4&unit=CODE&format=csv|xlsx&isi=ringkas|responden: a quarter in the ministry's layout. The
 * summary is public; respondents' rows and suggestions are for the governor's office and administrators.
 */
export function getExport(caller: Caller, request: Request): Promise<Response> {
  return respond(async () => {
    const parsed = requestSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!parsed.success) throw invalid("invalid_input");
    const { format, isi, triwulan, unit } = parsed.data;
    if (isi === "responden") refuseOthers(caller.actor);
    const content = await collect(caller, { quarter: triwulan, unit }, isi === "responden");
    const sheets = composeSheets(content);
    if (isi === "responden") logExport(caller.actor, "survey");
    const body = format === "csv" ? toCsv(sheets) : new Uint8Array(await toXlsx(sheets));
    const name = ["skm", content.report.quarter, unit, isi].filter(Boolean).join("-");
    return new Response(body, {
      headers: {
        "content-type": sheetTypes[format],
        "content-disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "")}.${format}"`,
        "cache-control": isi === "responden" ? "private, no-store" : "public, max-age=60",
        "x-content-type-options": "nosniff",
      },
    });
  });
}

function refuseOthers(actor: Actor): void {
  if (actor.kind !== "staff") throw new DomainError("UNAUTHENTICATED", "sign_in_first");
  if (actor.role !== "governor" && actor.role !== "administrator") throw forbidden();
}

type Choice = { quarter?: string | null | undefined; unit?: string | null | undefined };

async function collect({ db, now }: Caller, choice: Choice, isFull: boolean): Promise<ExportContent> {
  const report = await readSurveyFigures({ db, now }, choice);
  const unit = choice.unit ? await findUnitByCode(db, choice.unit) : null;
  const scope = unit ? await listUnitScope(db, unit.id) : null;
  const { quarter } = report;
  const [counts, profiles, answers, suggestions] = await Promise.all([
    sumTallyCells(db, "counts", quarter, scope),
    sumTallyCells(db, "profiles", quarter, scope),
    isFull ? listSurveyResponses(db, quarter, scope) : null,
    isFull ? listSuggestions(db, quarter, scope) : null,
  ]);
  return { report, counts, profiles, answers, suggestions };
}
