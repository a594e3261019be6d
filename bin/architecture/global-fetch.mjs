import ts from "typescript";

/** Who may still ask by itself, and why. */
const exceptions = new Map([
  ["server/area/import/read-source.ts", "an operator names the URL of boundaries on a command line"],
]);

const isJudged = (name) =>
  /^server\/.*\.tsx?$/.test(name) &&
  !/^server\/outbound\/|(^|\/)testing\/|\.test\.tsx?$/.test(name) &&
  !exceptions.has(name);

/** Modules that open connections to an address of the caller's choice. */
const clients = /^(node:)?(https?|http2|net|tls|dgram)$|^(undici|axios|got|node-fetch)$/;
/** What these modules hold besides. */
const harmless = new Set(["isIP", "isIPv4", "isIPv6", "BlockList"]);

/**
 * Returns a sentence for each use of the global `fetch`, and of a module that opens connections, in `server` outside
 * `server/outbound`. `files`: name and text.
 */
export function findGlobalFetches(files) {
  return files.filter(({ name }) => isJudged(name)).flatMap(({ name, text }) => findIn(name, text));
}

function findIn(name, text) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const wrong = [];
  const visit = (node) => {
    const found = clientOf(node);
    if (found) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      wrong.push(`${name}:${line} asks another server by ${found}: server/outbound checks the address`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return wrong;
}

function clientOf(node) {
  if (ts.isIdentifier(node) && node.text === "fetch" && isGlobal(node)) return "the global fetch";
  if (!ts.isImportDeclaration(node) || !clients.test(node.moduleSpecifier.text)) return null;
  return isHarmless(node.importClause) ? null : node.moduleSpecifier.text;
}

/** `client.fetch` and `{ fetch: … }` are somebody else's. */
function isGlobal(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return /^(globalThis|global|window|self)$/.test(parent.expression.getText());
  const isName =
    ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertySignature(parent);
  return !(isName && parent.name === node);
}

function isHarmless(clause) {
  if (!clause || clause.isTypeOnly) return Boolean(clause);
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every(
    (one) => one.isTypeOnly || harmless.has((one.propertyName ?? one.name).text),
  );
}
