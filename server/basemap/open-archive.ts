import { type FileHandle, open } from "node:fs/promises";
import { PMTiles, type RangeResponse, type Source } from "pmtiles";

/** A PMTiles archive in a file, read by the official reader. Close the handle afterwards. */
export async function openArchive(file: string): Promise<{ archive: PMTiles; close: () => Promise<void> }> {
  const handle = await open(file, "r");
  return { archive: new PMTiles(sourceOf(file, handle)), close: () => handle.close() };
}

const sourceOf = (file: string, handle: FileHandle): Source => ({
  getKey: () => file,
  getBytes: async (offset, length): Promise<RangeResponse> => {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await handle.read(bytes, 0, length, offset);
    return { data: bytes.buffer.slice(0, bytesRead) };
  },
});
