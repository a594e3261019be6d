import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { openDatabase } from "../database";

export type TestDatabase = ReturnType<typeof openDatabase> & { url: string };

/** A database of this test file's own, cloned from the migrated and filled template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject("templateUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const server = postgres(template.replace(/template_cepat_respon$/, "postgres"), { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${name} template template_cepat_respon strategy file_copy`);
  await server.end();
  const url = template.replace("template_cepat_respon", name);
  return { ...openDatabase(url, { max: 4 }), url };
}
