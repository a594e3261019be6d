import ts from "typescript";

type Place = {
  /** The variable whose list or record takes the row. */
  into: string;
  /** The key of the record after which it is inserted; by default at the end. */
  after?: string | undefined;
};

/** The source with one more row in one of its lists or records. @throws Error without such a variable or key */
export function insertRow(source: string, { into, after }: Place, row: string): string {
  const rows = rowsOf(source, into);
  const last = after === undefined ? rows.at(-1) : rows.find(({ name }) => name?.getText() === after);
  if (!last) throw new Error(`${into} has no ${after ?? "row"}`);
  const end = last.getEnd();
  const comma = source[end] === "," ? 1 : 0;
  return `${source.slice(0, end)},\n${row}${comma ? "" : ","}${source.slice(end)}`;
}

type Row = ts.Node & { name?: ts.Node };

/** The rows of a list or record, whatever its type assertion. */
export function rowsOf(source: string, variable: string): Row[] {
  const declared = ts
    .createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find(({ name }) => name.getText() === variable);
  let value = declared?.initializer;
  while (value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))) value = value.expression;
  if (value && ts.isArrayLiteralExpression(value)) return [...value.elements];
  if (value && ts.isObjectLiteralExpression(value)) return [...value.properties];
  throw new Error(`there is no list or record ${variable}`);
}

/** The entries of a list of names, such as `actions`. */
export function nameWordsOf(source: string, variable: string): string[] {
  return rowsOf(source, variable).flatMap((row) => (ts.isStringLiteral(row) ? [row.text] : []));
}
