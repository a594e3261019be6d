import { budgets, type ParserKind } from "./budgets";
import { programs } from "./programs";
import { serveParent } from "./serve-parent";

/** The program of a parser's process: the kind is its argument. */
const kind = process.argv[2] as ParserKind;
const parse = await programs[kind]();
serveParent(budgets[kind], parse as (input: unknown) => Promise<unknown>);
