import ts from "typescript";

const mostLines = 2;

/** Returns a sentence for each doc comment of more than two lines of prose; what stands from a tag on does not count. */
export function findLongDocs(files) {
  return files
    .filter(({ name }) => /\.(tsx?|mjs)$/.test(name))
    .flatMap(({ name, text }) => findIn(name, text));
}

function findIn(name, text) {
  const long = [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].filter(([doc]) => countProse(doc) > mostLines);
  if (long.length === 0) return [];
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const strings = listStrings(source);
  return long
    .filter(({ index }) => !strings.some((one) => one.getStart(source) < index && index < one.end))
    .map(({ index }) => {
      const line = source.getLineAndCharacterOfPosition(index).line + 1;
      return `${name}:${line} a doc comment has at most two lines of prose; a reason is a // comment`;
    });
}

function countProse(doc) {
  const lines = doc.split("\n").map((line) => line.replace(/^\s*\/?\*+\/?|\*\/$/g, "").trim());
  const tag = lines.findIndex((line) => line.startsWith("@"));
  return (tag < 0 ? lines : lines.slice(0, tag)).filter(Boolean).length;
}

/** The strings and templates of a file: a glob or a planted breach may look like a doc comment. */
function listStrings(source) {
  const strings = [];
  const visit = (node) => {
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) strings.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return strings;
}
