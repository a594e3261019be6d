import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { notFound } from "@/server/domain/errors";

/** Storage of photo files. Keys are `<uuid>-<size>`; a file is there whole or not at all. */
export type PhotoStorage = {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** @throws NOT_FOUND */
  open(key: string): Promise<{ stream: Readable; size: number }>;
  remove(key: string): Promise<void>;
};

/** Files below a folder, two levels deep by the key's first letters, for this user alone; `durable` waits until they are on disk. */
export function diskStorage(root: string, { durable = true } = {}): PhotoStorage {
  const fileOf = (key: string) => path.join(root, key.slice(0, 2), key.slice(2, 4), key);
  return {
    async put(key, bytes) {
      const file = fileOf(key);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      const handle = await open(`${file}.part`, "w", 0o600);
      await handle.writeFile(bytes);
      if (durable) await handle.sync();
      await handle.close();
      await rename(`${file}.part`, file);
      if (durable) await syncFolder(path.dirname(file));
    },
    async open(key) {
      const found = await stat(fileOf(key)).catch(() => null);
      if (!found) throw notFound();
      return { stream: createReadStream(fileOf(key)), size: found.size };
    },
    remove: (key) => rm(fileOf(key), { force: true }),
  };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().catch(() => {});
  await handle.close();
}
