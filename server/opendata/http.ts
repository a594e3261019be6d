import type { Database } from "@/db/database";
import { DomainError } from "@/server/domain/errors";
import { findLayout, isFormat } from "@/server/domain/opendata/layouts";
import { isOver } from "@/server/domain/opendata/month";
import { env } from "@/server/env";
import { callerAddress, limit } from "@/server/http/rate-limit";
import { log, traceOf } from "@/server/log";
import { type Export, exportMonth, type Wanted } from "./export-month";
import { streamOf } from "./stream";

const contentTypes = {
  csv: "text/csv; charset=utf-8; header=present",
  geojson: "application/geo+json",
  parquet: "application/vnd.apache.parquet",
} as const;

type Door = { db: Database; now: Date };
type Address = { layout: string; file: string };

/** GET and HEAD of `<layout>/<month>.<format>`; a refusal is a line of text in both languages. */
export async function getFile({ db, now }: Door, request: Request, address: Address): Promise<Response> {
  try {
    await limit("download", callerAddress(request.headers.get("x-forwarded-for")));
    const wanted = readAddress(address);
    if (!wanted) return refuse(404, unknownFile);
    const found = await exportMonth({ db }, wanted);
    if (!found) return refuse(404, emptyMonth(wanted.month));
    return answer(request, wanted, found, now);
  } catch (error) {
    if (error instanceof DomainError && error.code === "TOO_MANY_REQUESTS")
      return refuse(429, tooMany, { "retry-after": String(error.detail?.seconds ?? 60) });
    log().error(traceOf(error), "open data request failed");
    return refuse(500, broken);
  }
}

function readAddress({ layout: code, file }: Address): Wanted | null {
  const [, month = "", format = ""] = /^(\d{4}-\d\d)\.(\w+)$/.exec(file) ?? [];
  const layout = findLayout(code);
  return layout && isFormat(format) ? { layout, month, format, licence: env.DATA_LICENCE } : null;
}

function answer(request: Request, wanted: Wanted, { version, rows, write }: Export, now: Date): Response {
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

const unknownFile = [
  "Tidak ada berkas ini. Daftar berkas ada di /data.",
  "There is no such file. The files are listed at /data.",
];
const emptyMonth = (month: string) => [
  `Tidak ada laporan terbuka untuk bulan ${month}. Daftar bulan ada di /data.`,
  `There are no public reports for ${month}. The months are listed at /data.`,
];
const tooMany = [
  "Terlalu banyak unduhan dari alamat Anda. Coba lagi nanti.",
  "Too many downloads from your address. Try again later.",
];
const broken = [
  "Berkas tidak dapat dibuat. Coba lagi nanti.",
  "The file could not be made. Try again later.",
];

function refuse(status: number, lines: readonly string[], more: Record<string, string> = {}): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...more };
  return new Response(`${lines.join("\n")}\n`, { status, headers });
}
