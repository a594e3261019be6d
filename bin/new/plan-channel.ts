import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../launch/console.mjs";
import { createFile, editFile, type FileChange } from "./change";
import { channelAdapter, channelTest } from "./channel-files";
import { insertRow, rowsOf } from "./insert-row";
import type { Name } from "./name";

const [registry, channels] = ["server/channels/registry.ts", "db/seed/reference/rules.ts"];

/** A channel's adapter with its line in the registry and its row, and a test that requires the rest. */
export function planChannel(root: string, name: Name): FileChange[] {
  const { kebab, snake, camel } = name;
  const folder = `server/channels/${kebab}`;
  if (existsSync(path.join(root, folder))) throw new Refusal(`${folder} is already there.`);
  const known = rowsOf(readFileSync(path.join(root, channels), "utf8"), "channels");
  if (known.some((row) => row.getText().includes(`code: "${snake}"`)))
    throw new Refusal(`${channels} already has the channel ${snake}.`);
  const line = `  { code: "${snake}", name: "${kebab}", class: "text" }`;
  return [
    createFile(root, `${folder}/${kebab}.ts`, channelAdapter(name)),
    createFile(root, `${folder}/${kebab}.db.test.ts`, channelTest(name)),
    editFile(root, registry, (text) =>
      register(
        text,
        `import { ${camel} } from "./${kebab}/${kebab}";`,
        camel === snake ? `  ${camel}` : `  ${snake}: ${camel}`,
      ),
    ),
    editFile(root, channels, (text) => insertRow(text, { into: "channels" }, line)),
  ];
}

/** Imports are in the order of their paths. */
function register(text: string, line: string, row: string): string {
  const pathOf = (one: string) => /from "(.+)";$/.exec(one)?.[1] ?? "";
  const lines = insertRow(text, { into: "adapters" }, row).split("\n");
  const imports = lines.filter((one) => /^import .* from "\.\//.test(one));
  const next = imports.find((one) => pathOf(one) > pathOf(line));
  const last = lines.indexOf(imports.at(-1) ?? "") + 1;
  return lines.toSpliced(next ? lines.indexOf(next) : last, 0, line).join("\n");
}
