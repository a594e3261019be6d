// Reads one PDF in a thread of its own and rewrites its pages: scripts, files and forms of the document are dropped.
import { parentPort } from "node:worker_threads";
import { PDFDocument } from "@cantoo/pdf-lib";

/** Entries of a page that run actions or contain files. */
const acting = ["Annots", "AA", "AF", "Metadata", "PieceInfo", "Tabs"];

parentPort.once("message", async ({ bytes, maxPages }) => {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
    const count = source.getPageCount();
    if (count > maxPages) throw new Error("scan_too_many_pages");
    if (count === 0) throw new Error("scan_broken");
    const copy = await PDFDocument.create({ updateMetadata: false });
    for (const page of await copy.copyPages(source, source.getPageIndices())) {
      for (const name of acting) page.node.delete(page.node.context.obj(name));
      copy.addPage(page);
    }
    const written = await copy.save();
    parentPort.postMessage({ bytes: written, pageCount: count }, [written.buffer]);
  } catch (error) {
    parentPort.postMessage({
      error: error.message === "scan_too_many_pages" ? error.message : "scan_broken",
    });
  }
});
