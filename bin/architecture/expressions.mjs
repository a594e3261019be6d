import ts from "typescript";
import { growthOf } from "./super-linear.mjs";

/** Regular expressions that this check cannot judge, or judges too severely: where, how they are written, and why. */
export const tolerated = [
  {
    file: "server/domain/notification/device.ts",
    text: `new RegExp(\`^[A-Za-z0-9_-]{\${Math.ceil((bytes * 4) / 3)}}={0,2}$\`)`,
    why: "no part of it repeats without end",
  },
  {
    file: "server/parsers/mail/automatic.ts",
    text: `new RegExp(\`<([0-9a-f-]{36})@\${quote(ownDomain)}>\`, "gi")`,
    why: "a fixed number of characters around our own domain, which is quoted",
  },
  {
    file: "server/import/dates.ts",
    text: `new RegExp(\`^\${body}$\`, "u")`,
    why: "of a mapping that an operator wrote: digits of fixed number between blanks",
  },
];

/** Does a file run where texts from outside come by? Tests do not. */
export const isJudged = (name) =>
  /^(app|components|db|server)\//.test(name) && !/\.test\.tsx?$/.test(name) && !name.includes("/testing/");

/** Regular expressions of one file, as literals and as calls of RegExp; `line` begins at 1. */
function listExpressions(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
    const isBuilt = isCall && node.expression.getText() === "RegExp";
    if (isBuilt || ts.isRegularExpressionLiteral(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ file, line, isBuilt, text: node.getText() });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A sentence for each expression that a text can keep busy for longer than its length, and for idle exceptions. */
export function findSuperLinear(files, allowed = tolerated) {
  const all = files.flatMap(({ name, text }) => listExpressions(name, text));
  const isSame = (one) => (other) => one.file === other.file && one.text === other.text;
  const wrong = all.flatMap((one) => {
    const fault = allowed.some(isSame(one)) ? null : faultOf(one);
    return fault ? [`${one.file}:${one.line} ${one.text} ${fault}`] : [];
  });
  const idle = allowed.filter((one) => !all.some(isSame(one)));
  return [...wrong, ...idle.map(({ file, text }) => `${file} has no ${text}, which is excepted`)];
}

function faultOf({ text, isBuilt }) {
  if (isBuilt) return "is built at run time: write a literal";
  const end = text.lastIndexOf("/");
  try {
    const growth = growthOf(new RegExp(text.slice(1, end), text.slice(end + 1)));
    return growth && `takes ${growth} time for some texts`;
  } catch (error) {
    return `cannot be judged: ${error.message}`;
  }
}
