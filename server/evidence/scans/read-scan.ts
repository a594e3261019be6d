import { DomainError, invalid } from "@/server/domain/errors";
import { maxScanBytes, maxScanPages } from "@/server/domain/intake/counter";
import type { RewrittenDocument } from "@/server/parsers/document/rewrite-document";
import { parseApart } from "@/server/parsers/parse-apart";

/**
 * A sanitised PDF: read whole in a process of its own, and its pages rewritten.
 * @param source whose turn it is, see `parseApart`
 * @throws INVALID scan_not_pdf · scan_broken · scan_too_many_pages · scan_too_complex · TOO_LARGE scan_too_large ·
 * TOO_MANY_REQUESTS photos_busy
 */
export async function readScan(bytes: Buffer, source: string): Promise<RewrittenDocument> {
  if (bytes.length > maxScanBytes) throw new DomainError("TOO_LARGE", "scan_too_large");
  if (!bytes.subarray(0, 1024).includes("%PDF-")) throw invalid("scan_not_pdf");
  return parseApart("document", { bytes, maxPages: maxScanPages }, source);
}
