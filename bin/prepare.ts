import { openDatabase } from "@/db/database";
import { hasAccounts, hasComplaints } from "@/db/queries/health";
import { insertRolePolicies } from "@/db/queries/staff/second-factors";
import { listPublishedAccounts } from "@/server/auth/published-accounts";
import { powerfulRoles } from "@/server/domain/staff/session";
import { readEnvironment } from "@/server/env";
import { isTold, say } from "./launch/console.mjs";
import { prepareEmbedded, prepareOwn } from "./prepare-as-owner";

/**
 * Called by the launcher: checks every setting, migrates the database, and reports what it holds in the last line. `--embedded`: the URL
 * is the superuser's, and owner, server and worker are made.
 */
async function prepare(): Promise<void> {
  const settings = readEnvironment(process.env);
  const isEmbedded = process.argv.includes("--embedded");
  const owner = await (isEmbedded
    ? prepareEmbedded(settings.DATABASE_URL, settings.DATA_DIR, say)
    : prepareOwn(settings, say));
  const { db, close } = openDatabase(owner, { max: 1 });
  const [complaints, accounts] = await Promise.all([hasComplaints(db), hasAccounts(db)]);
  // Before the first account powerful roles are required a second factor, but not in the demonstration.
  if (!accounts && settings.DEMO !== "on") await insertRolePolicies(db, powerfulRoles);
  const published = settings.DEMO === "on" ? [] : await listPublishedAccounts(db);
  await close();
  if (published.length > 0) throw refuseToServe(published.length);
  process.stdout.write(`${JSON.stringify({ isEmpty: !complaints, hasAccounts: accounts })}\n`);
}

function refuseToServe(count: number): Error {
  const words = [
    `The demonstration's published password opens ${count} accounts of this database, and DEMO is not on.`,
    "Lock them, and make an administrator of your own unless there is one:",
    "  npm run admin:create -- --lock-demonstration --email ADDRESS --name NAME",
    "The demonstration itself starts with DEMO=on.",
  ];
  return Object.assign(new Error(words.join("\n")), { code: "PUBLISHED_ACCOUNTS" });
}

prepare().catch((error: Error) => {
  process.stderr.write(`${isTold(error) ? error.message : error.stack}\n`);
  process.exit(1);
});
