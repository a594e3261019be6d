import ts from "typescript";

/** Functions that return a translator, and which argument names its namespace; the others take whole keys. */
const makers = { useTranslations: 0, getTranslator: 0, translatorOf: 1, replyTranslator: null };

const named = new RegExp(`typeof (${Object.keys(makers).join("|")})(?:<"(\\w+)">)?>`);

/** A namespace ends with a dot, and that of whole keys is empty; null is what translates nothing. */
function namespaceInType(text) {
  const found = named.exec(text);
  if (!found) return null;
  if (found[2]) return `${found[2]}.`;
  return makers[found[1]] === null ? "" : null;
}

/** The namespaces of the translators' types that a file declares, by the type's name. */
export function translatorTypes({ text }) {
  const declared = [...text.matchAll(/^(?:export )?type (\w+) =([^;]*);/gm)];
  return new Map(declared.map(([, name, type]) => [name, namespaceInType(type)]));
}

/** The namespace of a parameter: by its type, or by the name that `types` knows for it. */
export function namespaceOfType(type, types) {
  if (!type) return null;
  const text = type.getText();
  return types.get(text) ?? namespaceInType(text);
}

/** The namespace of an expression; `scope` knows the variables. */
export function namespaceOf(node, scope) {
  const value = bare(node);
  if (ts.isIdentifier(value)) return scope.get(value.text) ?? null;
  if (!ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return null;
  const { text } = value.expression;
  if (text === "createTranslator") return namespaceOfOptions(value.arguments[0]);
  if (!Object.hasOwn(makers, text)) return null;
  return makers[text] === null ? "" : literalNamespace(value.arguments[makers[text]]);
}

function namespaceOfOptions(options) {
  if (!options || !ts.isObjectLiteralExpression(options)) return null;
  const property = options.properties.find(({ name }) => name?.getText() === "namespace");
  return property ? literalNamespace(property.initializer) : "";
}

const literalNamespace = (node) => (node && ts.isStringLiteral(node) ? `${node.text}.` : null);

/** An expression without `await`, brackets and casts. */
export function bare(node) {
  const isWrapped =
    ts.isAwaitExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node);
  return isWrapped ? bare(node.expression) : node;
}
