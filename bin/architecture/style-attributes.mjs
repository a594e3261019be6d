import ts from "typescript";

const isJudged = (name) =>
  /^(app|components|server|bin\/launch)\/.*\.(tsx?|mjs)$/.test(name) &&
  !/\.test\.tsx?$|\/testing\//.test(name);

const advice = "the content policy refuses style attributes: use a class or an attribute of SVG";
const markup = "innerHTML outerHTML insertAdjacentHTML dangerouslySetInnerHTML srcDoc".split(" ");

/** Returns a sentence for each style attribute, and for each markup written as text. `files`: name and text. */
export function findStyleAttributes(files) {
  return files.filter(({ name }) => isJudged(name)).flatMap(({ name, text }) => findIn(name, text));
}

function findIn(name, text) {
  if (!/style|HTML|srcDoc/.test(text)) return [];
  const kind = name.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kind);
  const wrong = [];
  const visit = (node) => {
    const fault = faultOf(node);
    if (fault) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      wrong.push(`${name}:${line} ${fault}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return wrong;
}

function faultOf(node) {
  if (isStyleOfElement(node) || isStyledMarkup(node) || setsStyle(node)) return advice;
  const written = ts.isJsxAttribute(node) || ts.isPropertyAccessExpression(node) ? node.name.getText() : "";
  return markup.includes(written)
    ? `writes markup by ${written}: Trusted Types refuse it, make elements`
    : null;
}

/** A component may take a property of that name, as Leaflet's do. */
const isStyleOfElement = (node) =>
  ts.isJsxAttribute(node) &&
  node.name.getText() === "style" &&
  /^[a-z]/.test(node.parent.parent.tagName.getText());

const isText = (node) =>
  ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node);
const isRest = (node) => ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

const isStyledMarkup = (node) => (isText(node) || isRest(node)) && /<[a-z][^<>]*\sstyle=/i.test(node.text);

const setsStyle = (node) =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === "setAttribute" &&
  node.arguments[0]?.getText().slice(1, -1) === "style";
