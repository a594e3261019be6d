import { openDatabase } from "@/db/database";
import { prepareDatabase } from "@/db/migrate";
import { hasAccounts, hasComplaints } from "@/db/queries/health";
import { readEnvironment } from "@/server/env";

/** Called by the launcher: checks every setting, migrates the database, and reports what it holds. */
async function prepare(): Promise<void> {
  const settings = readEnvironment(process.env);
  await prepareDatabase(settings.DATABASE_URL);
  const { db, close } = openDatabase(settings.DATABASE_URL, { max: 1 });
  const [complaints, accounts] = await Promise.all([hasComplaints(db), hasAccounts(db)]);
  process.stdout.write(`${JSON.stringify({ isEmpty: !complaints, hasAccounts: accounts })}\n`);
  await close();
}

/** Errors whose message says what to do. */
const expected = new Set(["ECONNREFUSED", "SESSION_LOST"]);

prepare().catch((error: Error & { code?: string }) => {
  const isExpected = error.message.startsWith("Wrong settings") || expected.has(error.code ?? "");
  process.stderr.write(`${isExpected ? error.message : error.stack}\n`);
  process.exit(1);
});
