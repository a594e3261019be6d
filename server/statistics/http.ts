import { z } from "zod";
import type { Database } from "@/db/database";
import { findSnapshot } from "@/db/queries/statistics/snapshots";
import { logExport } from "@/server/audit/security-log";
import type { Actor } from "@/server/domain/actor";
import { DomainError, invalid, notFound } from "@/server/domain/errors";
import { readsCityStatistics } from "@/server/domain/staff/permission";
import { audienceOf } from "@/server/domain/statistics/disclosure";
import { readCubeFigures } from "@/server/domain/statistics/figures";
import { dimensions, scopeSchema } from "@/server/domain/statistics/scope";
import { isPublicSnapshot } from "@/server/domain/statistics/snapshot";
import { sheetTypes, toCsv, toXlsx } from "@/server/export/sheets";
import { callerAddress, limit } from "@/server/http/rate-limit";
import { respond } from "@/server/http/respond";
import { breakdown } from "./breakdown";
import { type DrillItem, drillInputSchema, listComplaints } from "./list-complaints";
import { readHeld } from "./read-held";
import { tableSheets } from "./table-sheet";

type HttpContext = { db: Database; actor: Actor; now: Date };

const paramsOf = (request: Request) => Object.fromEntries(new URL(request.url).searchParams);

function fileHeaders(format: keyof typeof sheetTypes, name: string, cache: string): HeadersInit {
  return {
    "content-type": sheetTypes[format],
    "content-disposition": `attachment; filename="${name}.${format}"`,
    "cache-control": cache,
    "x-content-type-options": "nosniff",
  };
}

/** GET ?from&to&area&category&agency&channel&by: a breakdown as a file; exact for officers, but with audience=public. */
export function getTable(
  { db, actor, now }: HttpContext,
  request: Request,
  format: string,
): Promise<Response> {
  return respond(async () => {
    const asked = z.object({ by: z.enum(dimensions), audience: z.literal("public").optional() });
    const input = scopeSchema.and(asked).safeParse(paramsOf(request));
    if (!input.success || (format !== "csv" && format !== "xlsx")) throw invalid("invalid_input");
    await limit("figures", { address: callerAddress(request.headers.get("x-forwarded-for")) });
    const audience = input.data.audience ?? audienceOf(actor);
    const reading = { db, now, audience };
    const [table, held] = await Promise.all([
      breakdown(reading, input.data, readCubeFigures),
      readHeld(reading),
    ]);
    const sheets = tableSheets(input.data, { ...table, held, isPublic: audience === "public" });
    const { by, from, to } = input.data;
    if (audience !== "public") logExport(actor, "statistics");
    const body = format === "csv" ? toCsv(sheets) : new Uint8Array(await toXlsx(sheets));
    return new Response(body, {
      headers: fileHeaders(
        format,
        `statistik-${by}-${from}-${to}`,
        audience === "public" ? "public, max-age=60" : "private, no-store",
      ),
    });
  });
}

const columns = [
  "nomor",
  "status",
  "kategori",
  "kelurahan",
  "pemegang",
  "kanal",
  "masuk",
  "tenggat",
  "selesai",
];
const line = (item: DrillItem) => [
  item.code,
  item.status,
  item.category.id,
  item.kelurahan,
  item.holder,
  item.channel,
  item.submittedAt.toISOString(),
  item.completionDueAt.toISOString(),
  item.completionStoppedAt?.toISOString() ?? null,
];

/** Rows of the file that are in memory at once. */
const pageSize = 1_000;

/** GET the same with &drill: all complaints behind a figure as CSV, for the governor's office. */
export function getComplaints(context: HttpContext, request: Request): Promise<Response> {
  return respond(async () => {
    const { actor } = context;
    if (actor.kind !== "staff") throw new DomainError("UNAUTHENTICATED", "sign_in_first");
    const input = drillInputSchema.safeParse(paramsOf(request));
    if (!input.success) throw invalid("invalid_input");
    const asked = { ...input.data, cursor: null };
    const staff = { ...context, actor };
    const first = await listComplaints(staff, asked, pageSize);
    logExport(actor, "complaints");
    const encoder = new TextEncoder();
    let page: typeof first | null = first;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encoder.encode(`\ufeff${columns.join(",")}\r\n`)),
      async pull(controller) {
        if (!page) return controller.close();
        const rows = toCsv([{ name: "", rows: page.items.map(line) }]).slice(1);
        if (page.items.length > 0) controller.enqueue(encoder.encode(rows));
        page = page.nextCursor
          ? await listComplaints(staff, { ...asked, cursor: page.nextCursor }, pageSize)
          : null;
      },
    });
    return new Response(body, { headers: fileHeaders("csv", `laporan-${asked.drill}`, "private, no-store") });
  });
}

/**
 * A frozen month with its signature: `content` is the text whose UTF-8 bytes are signed. Months of the first
 * formats count private complaints or sensitive categories one by one: they are for the governor's office.
 */
export function getFrozen({ db, actor }: HttpContext, month: string): Promise<Response> {
  return respond(async () => {
    const row = await findSnapshot(db, month.slice(0, 7));
    const isInside = actor.kind === "staff" && readsCityStatistics(actor.role);
    if (!row || (!isPublicSnapshot(row.content) && !isInside)) throw notFound();
    const { content, signature, publicKey, frozenAt } = row;
    return Response.json(
      { algorithm: "Ed25519", publicKey, signature, frozenAt, content },
      {
        headers: {
          "content-disposition": `attachment; filename="statistik-${row.month}.json"`,
          "cache-control": isInside ? "private, no-store" : "public, max-age=3600",
        },
      },
    );
  });
}
