import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import webPush from "web-push";
import { z } from "zod";

const keysSchema = z.object({ publicKey: z.string(), privateKey: z.string() });
export type VapidKeys = z.infer<typeof keysSchema>;

/**
 * The key pair that identifies this installation to push services (RFC 8292): created once and stored, since every
 * device subscribes with its public half.
 */
export function readVapidKeys(dataDir: string): VapidKeys {
  const file = path.resolve(dataDir, "vapid.json");
  try {
    return keysSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, JSON.stringify(webPush.generateVAPIDKeys()), { mode: 0o600, flag: "wx" });
  } catch (error) {
    // Server and worker may start at once: the first has created them.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return keysSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}
