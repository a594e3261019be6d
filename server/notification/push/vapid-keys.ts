import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import webPush from "web-push";
import { z } from "zod";

const keysSchema = z.object({ publicKey: z.string(), privateKey: z.string() });
export type VapidKeys = z.infer<typeof keysSchema>;

/**
 * The pair by which push services know this installation (RFC 8292): made once and kept, since every device is signed up
 * for its public half.
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
    // Server and worker may start together: whoever was first has made them.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return keysSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}
