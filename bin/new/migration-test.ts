/** A migration's test: rows of the previous version keep their meaning. */
export const migrationTest = (
  tag: string,
  file: string,
) => `import { afterAll, beforeAll, expect, test } from "vitest";
import { openBefore } from "./testing/before-migration";

let database: Awaited<ReturnType<typeof openBefore>>;
beforeAll(async () => {
  database = await openBefore("${tag}");
});
afterAll(() => database.close());

test("${tag} keeps what the rows of the version before say", async () => {
  await database.sql.unsafe(writeThis("rows as the version before wrote them"));
  await database.migrate();
  const rows = await database.sql.unsafe(writeThis("a query for them as this version reads it"));
  expect(rows).toEqual(writeThis("what the query returns"));
});

function writeThis(what: string): never {
  throw new Error(\`write this: \${what} (${file})\`);
}
`;
