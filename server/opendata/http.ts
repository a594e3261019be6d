import type { Database } from "@/db/database";
import { DomainError, notFound } from "@/server/domain/errors";
import { findLayout, isFormat } from "@/server/domain/opendata/layouts";
import { isOver } from "@/server/domain/opendata/month";
import { env } from "@/server/env";
import { callerAddress, limit } from "@/server/http/rate-limit";
import { type HttpRefusal, respond } from "@/server/http/respond";
import { type Export, type ExportRequest, exportMonth } from "./export-month";
import { streamOf } from "./stream";

const contentTypes = {
  csv: "text/csv; charset=utf-8; header=present",
  geojson: "application/geo+json",
  parquet: "application/vnd.apache.parquet",
} as const;

type Door = { db: Database; now: Date };
type Address = { layout: string; file: string };

/** GET and HEAD of `<layout>/<month>.<format>`; a refusal is a line of text in both languages. */
export function getFile({ db, now }: Door, request: Request, address: Address): Promise<Response> {
  return respond(async () => {
    await limit("download", { address: callerAddress(request.headers.get("x-forwarded-for")) });
    const wanted = readAddress(address);
    if (!wanted) throw notFound();
    const found = await exportMonth({ db }, wanted);
    if (!found) throw new DomainError("NOT_FOUND", "month_empty", { month: wanted.month });
    return answer(request, wanted, found, now);
  }, writeLines);
}

function readAddress({ layout: code, file }: Address): ExportRequest | null {
  const [, month = "", format = ""] = /^(\d{4}-\d\d)\.(\w+)$/.exec(file) ?? [];
  const layout = findLayout(code);
  return layout && isFormat(format) ? { layout, month, format, licence: env.DATA_LICENCE } : null;
}

function answer(
  request: Request,
  wanted: ExportRequest,
  { version, rows, write }: Export,
  now: Date,
): Response {
  const { month, layout, format } = wanted;
  const etag = `W/"${version}"`;
  const headers = {
    etag,
    "cache-control": `public, max-age=${isOver(month, now) ? 600 : 60}, must-revalidate`,
    link: `<${env.DATA_LICENCE_URL}>; rel="license", <${env.PUBLIC_URL}/data/dictionary.json>; rel="describedby"`,
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "etag, x-rows",
    "x-rows": String(rows),
    "x-content-type-options": "nosniff",
    vary: "accept-encoding",
  };
  if (isKnown(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  const named = {
    ...headers,
    "content-type": contentTypes[format],
    "content-disposition": `attachment; filename="laporan-${layout.code}-${month}.${format}"`,
  };
  return new Response(request.method === "HEAD" ? null : streamOf(write()), { headers: named });
}

const isKnown = (given: string | null, etag: string) =>
  given !== null && (given.trim() === "*" || given.split(",").some((one) => one.trim() === etag));

/** A refusal as a line of text in each language. */
function writeLines({ status, error, detail, headers: own }: HttpRefusal): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...own };
  const lines = (sentences[error] ?? broken)(detail);
  return new Response(`${lines.join("\n")}\n`, { status, headers });
}

const broken = () => [
  "Berkas tidak dapat dibuat. Coba lagi nanti.",
  "The file could not be made. Try again later.",
];
const sentences: Record<string, (detail: HttpRefusal["detail"]) => string[]> = {
  not_found: () => [
    "Tidak ada berkas ini. Daftar berkas ada di /data.",
    "There is no such file. The files are listed at /data.",
  ],
  month_empty: ({ month }) => [
    `Tidak ada laporan terbuka untuk bulan ${month}. Daftar bulan ada di /data.`,
    `There are no public reports for ${month}. The months are listed at /data.`,
  ],
  too_many_requests: () => [
    "Terlalu banyak unduhan dari alamat Anda. Coba lagi nanti.",
    "Too many downloads from your address. Try again later.",
  ],
};
