import type { Database } from "@/db/database";
import { findCategory } from "@/db/queries/admin/categories";
import { findLineage } from "@/db/queries/area/areas";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import { listPhotosOf } from "@/db/queries/complaint/photo-claims";
import { publicPoint } from "@/server/domain/complaint/public-point";
import { toPublicExcerpt, toPublicText } from "@/server/domain/masking/public-text";

type Context = { db: Database; publicUrl: string };
type Fields = Record<string, string | number | null>;

const longest = 4_000;

/**
 * The request for a unit's own system: public facts, and our number, by which a duplicate is recognised. Returns a
 * string with the reason when nothing is sent.
 */
export async function composeHandoff(
  { db, publicUrl }: Context,
  row: ComplaintRow,
  services: Readonly<Record<string, string>>,
): Promise<Fields | "service_unmapped" | "not_public"> {
  if (!row.isPublic || row.isConfidential) return "not_public";
  const service_code = services[row.categoryCode] ?? services["*"];
  if (!service_code) return "service_unmapped";
  const [category, photos, lineage] = await Promise.all([
    findCategory(db, row.categoryCode),
    listPhotosOf(db, row.id),
    row.kelurahanCode ? findLineage(db, row.kelurahanCode) : null,
  ]);
  const isCoarse = category?.isSensitive ?? true;
  const photo = photos.find(({ kind }) => kind === "report");
  const tail = `\n\nCepat Respon ${row.code}: ${publicUrl}/lacak/${row.code}`;
  const places = [
    isCoarse ? null : toPublicText(row.landmark),
    lineage?.kelurahan,
    lineage?.kecamatan,
    lineage?.kota,
  ];
  return {
    service_code,
    description: toPublicExcerpt(row.text, longest - tail.length) + tail,
    address_string: places.filter(Boolean).join(", ") || null,
    media_url: photo ? `${publicUrl}/api/photos/${photo.id}/full` : null,
    ...pointOf(row, isCoarse),
  };
}

function pointOf({ latitude, longitude }: ComplaintRow, isCoarse: boolean): Fields {
  if (latitude === null || longitude === null) return {};
  const point = publicPoint({ latitude, longitude }, isCoarse);
  return { lat: point.latitude, long: point.longitude };
}
