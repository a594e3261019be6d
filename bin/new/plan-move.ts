import { readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../launch/console.mjs";
import { createFile, editFile, type FileChange } from "./change";
import { insertRow, nameWordsOf } from "./insert-row";
import { moveTest } from "./move-test";
import type { Name } from "./name";

const domain = "server/domain/complaint";
const [table, facts] = [`${domain}/status.ts`, `${domain}/event-facts.ts`];

/** A move's rows: in the table of moves, in the event facts and in the messages, with a test that requires the rest. */
export function planMove(root: string, { kebab, snake }: Name): FileChange[] {
  const source = readFileSync(path.join(root, table), "utf8");
  const actions = nameWordsOf(source, "actions");
  const kinds = ["submit", ...actions, ...nameWordsOf(source, "stepKinds")];
  if (kinds.includes(snake)) throw new Refusal(`${snake} is already a step of the timeline.`);
  return [
    editFile(root, table, (text) =>
      insertRow(insertRow(text, { into: "actions" }, `  "${snake}"`), { into: "moves" }, moveRow(snake)),
    ),
    editFile(root, facts, (text) =>
      insertRow(text, { into: "eventFacts", after: actions.at(-1) }, factsRow(snake)),
    ),
    ...["id", "en"].map((locale) => editFile(root, `messages/${locale}.json`, nameMove(snake))),
    createFile(root, `server/complaint/${kebab}.db.test.ts`, moveTest(snake)),
  ];
}

const moveRow = (action: string) => `  {
    action: "${action}",
    from: ["in_progress"],
    to: "same",
    by: ["verifier"],
    relation: "office",
    owes: ["reason"],
  }`;

/** Nothing changes, and nobody outside is notified, until the row says so. */
const factsRow = (action: string) => `  ${action}: {
    state: { effect: "none", pending: "kept", unit: "holder" },
    clocks: { coordination: "none", completion: "none" },
    outside: { readers: "officers", told: "never", webhook: null },
    inside: { concerns: [], opens: true },
  }`;

function nameMove(action: string): (text: string) => string {
  return (text) => {
    const messages = JSON.parse(text);
    messages.event[action] = "write this: the step on the timeline";
    messages.action[action] = "write this: the button";
    return `${JSON.stringify(messages, null, 2)}\n`;
  };
}
