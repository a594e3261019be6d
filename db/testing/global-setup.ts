import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startPostgres } from "@/bin/postgres.mjs";
import { prepareTemplate } from "./template";

declare module "vitest" {
  interface ProvidedContext {
    testServer: string;
    testTemplate: string;
  }
}

/**
 * Starts the test cluster (or joins the running one) and builds the template that every test database is cloned from.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = path.resolve(process.env.DATA_DIR || ".data", "test-postgres");
  const server = await startPostgres({ dataDir, durable: false, name: "postgres" });
  project.provide("testServer", server.url);
  project.provide("testTemplate", await prepareTemplate(server.url, `template_${hashSources()}`));
  return async () => {
    if (!server.adopted) await server.stop();
  };
}

/** Any change of the schema or of the reference rows needs a new template. */
function hashSources(): string {
  const hash = createHash("sha256");
  for (const folder of ["db/migrations", "db/seed", "db/schema", "db/roles"]) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = names
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  }
  return hash.update(readFileSync("package-lock.json")).digest("hex").slice(0, 12);
}
