import type { Database } from "@/db/database";
import { sources } from "@/server/domain/opendata/column";
import { describeLayouts } from "@/server/domain/opendata/dictionary";
import { formats, layouts } from "@/server/domain/opendata/layouts";
import { env } from "@/server/env";
import { listMonths } from "./list-months";

const headers = {
  "content-type": "application/json; charset=utf-8",
  "cache-control": "public, max-age=60",
  "access-control-allow-origin": "*",
};
const mediaTypes = {
  csv: "text/csv",
  geojson: "application/geo+json",
  parquet: "application/vnd.apache.parquet",
} as const;

/** GET the data dictionary: every column of every layout in both languages. */
export function getDictionary(): Response {
  const body = {
    license: env.DATA_LICENCE,
    licenseUrl: env.DATA_LICENCE_URL,
    sources,
    layouts: describeLayouts(),
  };
  return Response.json(body, { headers });
}

/** GET the catalogue as DCAT in JSON-LD: one dataset per layout, one distribution per month and format. */
export async function getCatalogue({ db }: { db: Database }): Promise<Response> {
  const { months, asOf } = await listMonths(db);
  const home = `${env.PUBLIC_URL}/data`;
  const body = {
    "@context": { dcat: "http://www.w3.org/ns/dcat#", dct: "http://purl.org/dc/terms/" },
    "@type": "dcat:Catalog",
    "@id": `${home}/catalog.json`,
    "dct:title": "Cepat Respon",
    "dct:license": env.DATA_LICENCE_URL,
    "dct:modified": asOf?.toISOString() ?? null,
    "dcat:dataset": layouts.map(({ code, title, about }) => ({
      "@type": "dcat:Dataset",
      "@id": `${home}/${code}`,
      "dct:title": bothOf(title),
      "dct:description": bothOf(about),
      "dct:language": ["id", "en"],
      "dcat:landingPage": home,
      "dct:conformsTo": `${home}/dictionary.json`,
      "dcat:distribution": months.flatMap(({ month }) =>
        formats.map((format) =>
          distributionOf(`${home}/${code}/${month}.${format}`, month, mediaTypes[format]),
        ),
      ),
    })),
  };
  return Response.json(body, {
    headers: { ...headers, "content-type": "application/ld+json; charset=utf-8" },
  });
}

const bothOf = (text: { id: string; en: string }) =>
  (["id", "en"] as const).map((language) => ({ "@language": language, "@value": text[language] }));

const distributionOf = (url: string, month: string, mediaType: string) => ({
  "@type": "dcat:Distribution",
  "dct:title": month,
  "dct:temporal": month,
  "dcat:downloadURL": url,
  "dcat:mediaType": mediaType,
  "dct:license": env.DATA_LICENCE_URL,
});
