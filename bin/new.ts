import { parseArgs } from "node:util";
import { launch, Refusal, say } from "./launch/console.mjs";
import { root } from "./launch/settings.mjs";
import { drawDiff, type FileChange, writeChanges } from "./new/change";
import { type Name, readName } from "./new/name";
import { planChannel } from "./new/plan-channel";
import { planMigration } from "./new/plan-migration";
import { planMove } from "./new/plan-move";

const usage = `npm run new -- channel|move|migration NAME [--dry-run] [--custom]
  channel NAME     an adapter in server/channels with its row and its test
  move NAME        rows in the table of moves, the event facts and the messages, and their test
  migration NAME   what drizzle-kit makes of a changed schema, and its test; --custom for SQL by hand
  --dry-run        prints the diff and writes nothing`;

type Planner = (name: Name, isCustom: boolean) => FileChange[];
const planners: Readonly<Record<string, Planner>> = {
  channel: (name) => planChannel(root, name),
  move: (name) => planMove(root, name),
  migration: (name, isCustom) => planMigration(root, name, isCustom),
};

await launch(async () => {
  const { positionals, values } = readArguments();
  if (values.help) return say(usage);
  const [kind = "", given, ...rest] = positionals;
  const plan = planners[kind];
  if (!plan || rest.length > 0 || (values.custom && kind !== "migration")) throw new Refusal(usage);
  const changes = plan(readName(given), values.custom);
  if (values["dry-run"]) return say(drawDiff(changes).trimEnd());
  writeChanges(root, changes);
  for (const { file, before } of changes) say(`${before === null ? "+" : "~"} ${file}`);
  const tests = changes.map(({ file }) => file).filter((file) => file.endsWith(".test.ts"));
  say('What is left fails in the new test with "write this"; docs/contributing.md lists the rest.');
  say(`npx vitest run ${tests.join(" ")}`);
});

function readArguments() {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({ options: { "dry-run": flag, custom: flag, help: flag }, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}
