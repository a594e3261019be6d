import ts from "typescript";

const isTest = (name) => /^e2e\/|(^|\/)testing\/|\.test\.tsx?$/.test(name);

/**
 * Returns a sentence for each fixed sleep of a test, and for each `waitForTimeout` wherever it stands. A pause at the end
 * of a loop is none: the loop looks again. `files`: name and text.
 */
export function findFixedSleeps(files) {
  return files.filter(({ name }) => /\.tsx?$/.test(name)).flatMap(({ name, text }) => findIn(name, text));
}

function findIn(name, text) {
  if (!/waitForTimeout|setTimeout|timers\/promises/.test(text)) return [];
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const sleeps = isTest(name) ? readSleeps(source) : new Set();
  const wrong = [];
  const visit = (node) => {
    const fault = faultOf(node, sleeps, isTest(name));
    if (fault) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      wrong.push(`${name}:${line} ${fault}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return wrong;
}

function faultOf(node, sleeps, isJudged) {
  if (ts.isCallExpression(node) && calledName(node) === "waitForTimeout")
    return "waits with waitForTimeout: wait for a condition";
  if (isJudged && isSleep(node, sleeps) && !isPauseOfLoop(node))
    return "sleeps for a fixed time: wait for a condition, an event or a later marker";
  return null;
}

const calledName = ({ expression }) =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();

/** What this file calls the sleep of Node. */
function readSleeps(source) {
  const imports = source.statements.filter(
    (one) => ts.isImportDeclaration(one) && /^(node:)?timers\/promises$/.test(one.moduleSpecifier.text),
  );
  const names = imports.flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
  });
  return new Set(["sleep", ...names]);
}

/** A call of Node's sleep, or a promise that a timer alone resolves. */
function isSleep(node, sleeps) {
  if (ts.isCallExpression(node)) return ts.isIdentifier(node.expression) && sleeps.has(node.expression.text);
  if (!ts.isNewExpression(node) || node.expression.getText() !== "Promise") return false;
  const [executor] = node.arguments ?? [];
  if (!executor || !(ts.isArrowFunction(executor) || ts.isFunctionExpression(executor))) return false;
  const { body } = executor;
  const only = ts.isBlock(body) && body.statements.length === 1 ? body.statements[0] : body;
  const call = ts.isExpressionStatement(only) ? only.expression : only;
  return ts.isCallExpression(call) && /(^|\.)setTimeout$/.test(call.expression.getText());
}

/** Is it awaited as the last that a round of a loop does? */
function isPauseOfLoop(node) {
  let [step, above] = [node.parent, node.parent.parent];
  if (!ts.isAwaitExpression(step) || !ts.isExpressionStatement(above)) return false;
  [step, above] = [above, above.parent];
  while (ts.isIfStatement(above) || (ts.isBlock(above) && above.statements.at(-1) === step))
    [step, above] = [above, above.parent];
  return ts.isIterationStatement(above, false);
}
