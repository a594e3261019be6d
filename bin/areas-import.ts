import { parseArgs } from "node:util";
import { importAreas } from "@/server/area/import/import-areas";
import { readShapeSource } from "@/server/area/import/read-source";
import { AreaRefusal } from "@/server/area/import/refusal";
import { connect } from "./connect";

const usage = `npm run areas:import -- FILE|URL [--code-property NAME] [--name-property NAME]
  GeoJSON of all kelurahan, WGS 84. The properties are found by their values when not named.`;

/** Replaces the approximate shapes of the areas by official ones. */
async function run(): Promise<void> {
  const { source, options } = readOptions();
  const content = await readShapeSource(source);
  const product = await connect();
  try {
    const found = await importAreas(product.db, content, { ...options, now: new Date() });
    const names = found.renamed.map(({ code, ours, theirs }) => `  ${code}: ${ours}, in the file ${theirs}`);
    const lines = [
      `${found.shapes.size} kelurahan have official shapes (code ${found.codeProperty}, name ${found.nameProperty ?? "none"}); kecamatan and kota were made of them.`,
      ...(names.length > 0 ? ["Other names than ours, which stay:", ...names] : []),
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  } finally {
    await product.close();
  }
}

function readOptions() {
  const text = { type: "string" as const };
  try {
    const options = { "code-property": text, "name-property": text };
    const { values, positionals } = parseArgs({ options, strict: true, allowPositionals: true });
    const [source, ...more] = positionals;
    if (!source || more.length > 0) throw new Error("Name one file or address.");
    return {
      source,
      options: { codeProperty: values["code-property"], nameProperty: values["name-property"] },
    };
  } catch (error) {
    throw new AreaRefusal(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

run().catch((error: Error) => {
  process.stderr.write(`${error instanceof AreaRefusal ? error.message : error.stack}\n`);
  process.exit(1);
});
