import ts from "typescript";
import { bare, namespaceOf, namespaceOfType, translatorTypes } from "./message-translators.mjs";

const methods = new Set(["rich", "raw", "markup", "has"]);
const dictionary = /messages\/(?:id|en)\.json/;

/**
 * The messages that files read, as `{ key, file, line, isCertain }`. A `*` in a key stands for a part that only running
 * code knows. What is only asked for (`has`), or read by whom a translator is handed on to, is not certain.
 */
export function findReaders(files) {
  const exported = new Map(
    files.flatMap((file) => [...translatorTypes(file)].filter(([, type]) => type !== null)),
  );
  const marks = new RegExp(["ranslat", "replyTranslator", dictionary.source, ...exported.keys()].join("|"));
  return files.filter(({ text }) => marks.test(text)).flatMap((file) => readersIn(file, exported));
}

function readersIn({ name, text }, exported) {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const types = new Map([...exported, ...translatorTypes({ text })]);
  const context = { file, types, dictionaries: dictionariesOf(file), constants: new Map(), readers: [] };
  visit(file, new Map(), context);
  return context.readers;
}

const dictionariesOf = ({ statements }) =>
  new Set(
    statements
      .filter((one) => ts.isImportDeclaration(one) && dictionary.test(one.moduleSpecifier.text))
      .flatMap(({ importClause }) => importClause?.name?.text ?? []),
  );

function visit(node, scope, context) {
  if (ts.isTypeNode(node)) return;
  const own = ts.isFunctionLike(node) || ts.isBlock(node) ? new Map(scope) : scope;
  if (ts.isParameter(node)) declare(node.name, namespaceOfType(node.type, context.types), own);
  else if (ts.isVariableDeclaration(node)) declareVariable(node, own, context);
  else if (ts.isCallExpression(node)) readCall(node, own, context);
  else if (ts.isPropertyAccessExpression(node)) readDictionary(node, context);
  if (isHandedOn(node, own)) read(node, `${namespaceOf(node, own)}*`, context, false);
  ts.forEachChild(node, (child) => visit(child, own, context));
}

function declare(name, namespace, scope) {
  if (ts.isIdentifier(name)) scope.set(name.text, namespace);
  else for (const element of name.elements) if (element.name) declare(element.name, null, scope);
}

/** One variable, or several of `[a, b]` and of `Promise.all([a, b])`. */
function declareVariable({ name, initializer }, scope, { constants }) {
  if (!initializer) return;
  const value = bare(initializer);
  if (ts.isIdentifier(name)) constants.set(name.text, value);
  if (!ts.isArrayBindingPattern(name)) return declare(name, namespaceOf(value, scope), scope);
  const list = ts.isCallExpression(value) ? value.arguments[0] : value;
  const values = list && ts.isArrayLiteralExpression(list) ? list.elements : [];
  for (const [index, element] of name.elements.entries())
    if (element.name) declare(element.name, values[index] ? namespaceOf(values[index], scope) : null, scope);
}

const methodOf = (node) =>
  ts.isPropertyAccessExpression(node) && methods.has(node.name.text) ? node.name.text : null;

function readCall({ expression, arguments: [key] }, scope, context) {
  const method = methodOf(expression);
  const namespace = namespaceOf(method ? expression.expression : expression, scope);
  if (namespace === null || !key) return;
  for (const one of keysOf(key, context)) read(key, namespace + one, context, method !== "has");
}

function keysOf(node, context) {
  const value = bare(node);
  if (ts.isStringLiteralLike(value)) return [value.text];
  if (ts.isTemplateExpression(value))
    return [value.head.text + value.templateSpans.map(({ literal }) => `*${literal.text}`).join("")];
  const sides = ts.isConditionalExpression(value) ? [value.whenTrue, value.whenFalse] : sidesOf(value);
  if (sides) return sides.flatMap((one) => keysOf(one, context));
  const constant = ts.isIdentifier(value) ? context.constants.get(value.text) : undefined;
  return constant && !ts.isIdentifier(constant) ? keysOf(constant, context) : ["*"];
}

const sidesOf = (value) => (ts.isBinaryExpression(value) ? [value.left, value.right] : null);

/** An imported dictionary is read by the property that is taken from it. */
function readDictionary(node, context) {
  if (!ts.isIdentifier(node.expression) || !context.dictionaries.has(node.expression.text)) return;
  const path = [node.name.text];
  for (let at = node.parent; ts.isPropertyAccessExpression(at); at = at.parent) path.push(at.name.text);
  read(node, path.join("."), context);
}

/** A translator as an argument, a value or a result: anywhere but where it is made, named or called. */
function isHandedOn(node, scope) {
  if (!(ts.isIdentifier(node) || ts.isCallExpression(node)) || namespaceOf(node, scope) === null)
    return false;
  let child = node;
  while (bare(child.parent) === bare(node)) child = child.parent;
  const { parent } = child;
  if (ts.isCallExpression(parent))
    return parent.expression !== child && bare(parent.expression).text !== "all";
  if (ts.isPropertyAssignment(parent)) return parent.initializer === child;
  return (
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isJsxExpression(parent) ||
    ts.isReturnStatement(parent) ||
    (ts.isArrowFunction(parent) && parent.body === child)
  );
}

function read(node, key, { file, readers }, isCertain = true) {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  readers.push({ key, file: file.fileName, line: line + 1, isCertain });
}
