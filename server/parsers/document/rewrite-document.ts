import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { DomainError, invalid } from "@/server/domain/errors";

export type DocumentInput = { bytes: Buffer; maxPages: number };
export type RewrittenDocument = { bytes: Uint8Array; pageCount: number };

/** Entries of a page that run actions or contain files. */
const acting = ["Annots", "AA", "AF", "Metadata", "PieceInfo", "Tabs"];

/**
 * Reads a PDF and writes its pages anew: scripts, files and forms of the document are dropped.
 * @throws INVALID scan_broken · scan_too_many_pages
 */
export async function rewriteDocument({ bytes, maxPages }: DocumentInput): Promise<RewrittenDocument> {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
    const pageCount = source.getPageCount();
    if (pageCount > maxPages) throw invalid("scan_too_many_pages");
    if (pageCount === 0) throw invalid("scan_broken");
    const copy = await PDFDocument.create({ updateMetadata: false });
    for (const page of await copy.copyPages(source, source.getPageIndices())) {
      for (const name of acting) page.node.delete(PDFName.of(name));
      copy.addPage(page);
    }
    return { bytes: await copy.save(), pageCount };
  } catch (error) {
    throw error instanceof DomainError ? error : invalid("scan_broken");
  }
}
