import { maxScanBytes } from "@/server/domain/intake/counter";

type BodyLimit = { bytes: number; tooLarge: string };

/** Text and URLs, no files. */
const words: BodyLimit = { bytes: 1_000_000, tooLarge: "too_large" };
const photo: BodyLimit = { bytes: 12 * 1024 * 1024, tooLarge: "photo_too_large" };
const fields: BodyLimit = { bytes: 100_000, tooLarge: "too_large" };

/** The largest body, and the key of the refusal above it, by the route's folder in `app/`. */
export const bodyLimits = {
  "api/auth/[...nextauth]": fields,
  // Three photos and the text.
  "api/balai-warga": { bytes: 37_000_000, tooLarge: "photo_too_large" },
  "api/kanal/[channel]/laporan": { bytes: 1_000_000, tooLarge: "report_too_large" },
  "api/kanal/[channel]/laporan/[id]/foto": photo,
  "api/kode": fields,
  "api/kode/baru": fields,
  "api/kode/lupa": fields,
  "api/lapor": words,
  "api/photos": photo,
  "api/scans": { bytes: maxScanBytes, tooLarge: "scan_too_large" },
  "api/survei": words,
  "api/tautan": fields,
  "api/trpc/[trpc]": words,
  "open311/test/v2/[[...path]]": fields,
  "open311/v2/[[...path]]": fields,
  // A message with a few photos inside; larger ones are sent by URL.
  "webhooks/[channel]": { bytes: 16_000_000, tooLarge: "too_large" },
} as const satisfies Record<string, BodyLimit>;

export type BodyRoute = keyof typeof bodyLimits;
