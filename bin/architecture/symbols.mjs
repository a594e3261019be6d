import path from "node:path";
import ts from "typescript";

/** The modules of `files` (name and text) by name: their symbols and what they import of each other. */
export function readModules(files) {
  const names = new Set(files.map(({ name }) => name));
  return new Map(files.map(({ name, text }) => [name, readModule(name, text, names)]));
}

function readModule(name, text, names) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const module = {
    name,
    source,
    isClient: /^\s*"use client"/.test(text),
    symbols: new Map(),
    imports: new Map(),
    resolve: (from) => resolve(name, from, names),
  };
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) readImport(statement, module);
    else readSymbols(statement, module.symbols);
  }
  return module;
}

function resolve(name, from, names) {
  const base = from.startsWith("@/") ? from.slice(2) : path.posix.join(path.posix.dirname(name), from);
  return [`${base}.ts`, `${base}.tsx`, base].find((one) => names.has(one)) ?? null;
}

function readImport({ importClause, moduleSpecifier }, { imports, resolve }) {
  const file = resolve(moduleSpecifier.text);
  if (!file || !importClause) return;
  if (importClause.name) imports.set(importClause.name.text, { file, name: "default" });
  const bindings = importClause.namedBindings;
  if (bindings && ts.isNamedImports(bindings))
    for (const { name, propertyName } of bindings.elements)
      imports.set(name.text, { file, name: (propertyName ?? name).text });
}

function readSymbols(statement, symbols) {
  if (ts.isVariableStatement(statement))
    for (const one of statement.declarationList.declarations)
      if (ts.isIdentifier(one.name)) symbols.set(one.name.text, one);
  if (!ts.isFunctionDeclaration(statement)) return;
  if (statement.name) symbols.set(statement.name.text, statement);
  const isDefault = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  if (isDefault) symbols.set("default", statement);
}

/** Returns the declaration of a name that a file declares or imports, with its module; null for any other. */
export function findSymbol(modules, file, name) {
  const module = modules.get(file);
  const node = module?.symbols.get(name);
  if (node) return { module, node };
  const from = module?.imports.get(name);
  return from ? findSymbol(modules, from.file, from.name) : null;
}

/** The names that a node uses as values, not those of properties and types. */
export function namesIn(node, found = new Set()) {
  if (ts.isTypeNode(node)) return found;
  if (ts.isIdentifier(node) && !isProperty(node)) found.add(node.text);
  ts.forEachChild(node, (child) => {
    namesIn(child, found);
  });
  return found;
}

const isProperty = ({ parent, text }) =>
  (ts.isPropertyAccessExpression(parent) && parent.name.text === text && parent.expression.text !== text) ||
  (ts.isPropertyAssignment(parent) && parent.name.text === text && parent.initializer.text !== text) ||
  ts.isJsxAttribute(parent);
