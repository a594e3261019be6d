import ts from "typescript";
import { findSymbol, namesIn, readModules } from "./symbols.mjs";

/**
 * The calls that opening each page can make, as `file:line procedure`, on the server and at once in the browser; `framed`
 * with those of its layouts. `later`: files whose reads wait for the officer, which their effects do not tell.
 */
// Branches are not told apart: it is the most that can happen.
export function findPageCalls(files, procedures, later = []) {
  const modules = readModules(files);
  const known = { modules, procedures: new Set(procedures), later: new Set(later) };
  const pages = [...modules.keys()].filter((name) => /^app\/(.*\/)?page\.tsx$/.test(name));
  return pages.map((page) => ({
    page,
    calls: callsOf([page], known),
    framed: callsOf([page, ...layoutsOf(page)], known),
  }));
}

function layoutsOf(page) {
  const parts = page.split("/").slice(0, -1);
  return parts.map((_, depth) => `${parts.slice(0, depth + 1).join("/")}/layout.tsx`);
}

function callsOf(files, known) {
  const context = { ...known, seen: new Set(), calls: new Set() };
  for (const file of files) for (const name of ["default", "generateMetadata"]) reach(file, name, context);
  return [...context.calls].sort();
}

/** Reads a symbol of a file and all that it names. */
function reach(file, name, context) {
  const found = findSymbol(context.modules, file, name);
  if (!found || context.seen.has(found.node)) return;
  context.seen.add(found.node);
  const { module, node } = found;
  if (module.isClient) readBrowserCalls(module, node, context);
  else readServerCalls(module, node, context);
  for (const one of namesIn(node)) reach(module.name, one, context);
  for (const from of importsIn(node).map(module.resolve))
    for (const one of context.modules.get(from)?.symbols.keys() ?? []) reach(from, one, context);
}

/** Modules that are loaded when they are needed. */
function importsIn(node) {
  const found = [];
  eachCall(node, ({ expression, arguments: [from] }) => {
    if (expression.kind === ts.SyntaxKind.ImportKeyword && from) found.push(from.text);
  });
  return found;
}

function readServerCalls(module, node, context) {
  eachCall(node, (call) => record(module, call, context, procedureOf(call, context)));
}

/** Queries of hooks, and calls that an effect makes when it runs. */
function readBrowserCalls(module, node, context) {
  if (context.later.has(module.name)) return;
  eachCall(node, (call) => {
    const name = lastName(call.expression);
    if (name === "queryOptions") record(module, call, context, procedureOf(call, context));
    if (/^use(Layout)?Effect$/.test(name) && call.arguments[0])
      run({ module, within: node }, call.arguments[0], context, new Set());
  });
}

/** Follows what a function does when it is called. */
function run(place, value, context, seen) {
  const body = functionIn(value) ?? (ts.isIdentifier(value) ? declared(place, value.text, context) : null);
  if (!body || seen.has(body.node ?? body)) return;
  seen.add(body.node ?? body);
  const { module, within, node } = body.node ? body : { ...place, node: body };
  const visit = (at) => {
    if (isLater(at)) return;
    if (ts.isCallExpression(at)) {
      if (lastName(at.expression) === "query") record(module, at, context, procedureOf(at, context));
      if (ts.isIdentifier(at.expression)) run({ module, within }, at.expression, context, seen);
    }
    ts.forEachChild(at, visit);
  };
  ts.forEachChild(node, visit);
}

/** A function that is only named, given back as a clean-up, or handed to a listener or a timer. */
function isLater(node) {
  if (ts.isFunctionDeclaration(node)) return true;
  if (!functionIn(node)) return false;
  const { parent } = node;
  if (ts.isCallExpression(parent))
    return /Listener$|^set(Timeout|Interval)$/.test(lastName(parent.expression));
  return true;
}

/** The function of a name: of the component itself, else of its module or another one. */
function declared({ module, within }, name, context) {
  let found = null;
  const visit = (at) => {
    if ((ts.isVariableDeclaration(at) || ts.isFunctionDeclaration(at)) && at.name?.text === name)
      found ??= ts.isFunctionDeclaration(at) ? at : functionIn(at.initializer);
    ts.forEachChild(at, visit);
  };
  visit(within);
  if (found) return { module, within, node: found };
  const other = findSymbol(context.modules, module.name, name);
  const node =
    other && (ts.isFunctionDeclaration(other.node) ? other.node : functionIn(other.node.initializer));
  return node ? { module: other.module, within: other.node, node } : null;
}

/** A function as a value, also within `useCallback`. */
function functionIn(node) {
  if (!node) return null;
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return node;
  return ts.isCallExpression(node) && lastName(node.expression) === "useCallback"
    ? functionIn(node.arguments[0])
    : null;
}

function eachCall(node, read) {
  if (ts.isCallExpression(node)) read(node);
  ts.forEachChild(node, (child) => eachCall(child, read));
}

const lastName = (node) => (ts.isPropertyAccessExpression(node) ? node.name.text : (node.text ?? ""));

/** The procedure that `caller.area.list()` or `client.area.list.query()` names, or null. */
function procedureOf({ expression }, { procedures }) {
  const names = [];
  for (let at = expression; ts.isPropertyAccessExpression(at); at = at.expression)
    names.unshift(at.name.text);
  if (/^query(Options)?$/.test(names.at(-1))) names.pop();
  const at = names.findIndex((_, index) => procedures.has(names.slice(index).join(".")));
  return at < 0 ? null : names.slice(at).join(".");
}

function record({ name, source }, node, { calls }, procedure) {
  if (!procedure) return;
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  calls.add(`${name}:${line + 1} ${procedure}`);
}
