import { CharSet, JS } from "refa";

/** More copies of one repeated part change how long a search takes by a constant alone. */
const mostCopies = 2;

/**
 * The graph of an expression's characters: `sets[i]` is what i accepts (0: what is skipped before the match), `next[i]`
 * may follow it; behind `done` nothing can fail any more; `twice`: steps that two loops both take.
 * @throws Error for what cannot be read: a back reference that stays, a loop inside a look-around
 */
export function readGraph(expression) {
  const parser = JS.Parser.fromLiteral(expression);
  const { expression: tree } = parser.parse({ assertions: "parse", backreferences: "throw" });
  const { unicode, unicodeSets } = parser.ast.flags;
  const reader = new Reader([CharSet.all(unicode || unicodeSets ? 0x10ffff : 0xffff)]);
  if (!expression.sticky) reader.step(0, 0);
  const done = new Set();
  for (const alternative of tree.alternatives) {
    const { first, surelyLast } = reader.either([alternative]);
    const start = reader.startOf(alternative);
    for (const to of first) reader.step(start, to);
    for (const at of surelyLast) done.add(at);
  }
  return { ...reader, next: reader.next.map((one) => [...one]), done };
}

const nothing = { first: [], last: [], surelyLast: new Set(), isEmpty: true, isSurelyEmpty: true };

class Reader {
  constructor(sets) {
    Object.assign(this, { sets, next: [new Set()], twice: [] });
  }

  /** What stands before a match: anything, or the one character that `^` or another look-behind asks for. */
  startOf({ elements: [first] }) {
    if (first?.type !== "Assertion" || first.kind !== "behind" || !first.negate) return 0;
    const [{ elements }] = first.alternatives;
    if (first.alternatives.length > 1 || elements.length !== 1 || !elements[0].characters) return 0;
    const [before] = this.character(elements[0].characters.negate()).first;
    this.step(0, before);
    return before;
  }

  either(alternatives) {
    const parts = alternatives.map(({ elements }) =>
      elements.reduce((before, element) => this.join(before, this.read(element)), nothing),
    );
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      surelyLast: new Set(parts.flatMap(({ surelyLast }) => [...surelyLast])),
      isEmpty: parts.some(({ isEmpty }) => isEmpty),
      isSurelyEmpty: parts.some(({ isSurelyEmpty }) => isSurelyEmpty),
    };
  }

  read(element) {
    switch (element.type) {
      case "CharacterClass":
        return this.character(element.characters);
      case "Alternation":
        return this.either(element.alternatives);
      case "Quantifier":
        return this.repeat(element);
      default:
        if (holdsLoop(element)) throw new Error("a loop inside a look-around");
        return { ...nothing, isSurelyEmpty: false };
    }
  }

  character(characters) {
    const at = this.sets.push(characters) - 1;
    this.next.push(new Set());
    return { first: [at], last: [at], surelyLast: new Set([at]), isEmpty: false, isSurelyEmpty: false };
  }

  join(one, other) {
    for (const from of one.last) for (const to of other.first) this.step(from, to);
    return {
      first: one.isEmpty ? [...one.first, ...other.first] : one.first,
      last: other.isEmpty ? [...one.last, ...other.last] : other.last,
      surelyLast: other.isSurelyEmpty ? new Set([...one.surelyLast, ...other.surelyLast]) : other.surelyLast,
      isEmpty: one.isEmpty && other.isEmpty,
      isSurelyEmpty: one.isSurelyEmpty && other.isSurelyEmpty,
    };
  }

  step(from, to) {
    if (this.next[from].has(to)) this.twice.push([from, to]);
    this.next[from].add(to);
  }

  repeat({ alternatives, min, max }) {
    const needed = Math.min(min, mostCopies);
    const copies =
      max === Number.POSITIVE_INFINITY ? Math.max(needed, 1) : Math.min(max, needed + mostCopies);
    let whole = nothing;
    for (let copy = 1; copy <= copies; copy += 1) {
      const body = this.either(alternatives);
      if (max === Number.POSITIVE_INFINITY && copy === copies) this.join(body, body);
      const isOptional = copy > needed;
      whole = this.join(whole, isOptional ? { ...body, isEmpty: true, isSurelyEmpty: true } : body);
    }
    return whole;
  }
}

function holdsLoop({ alternatives = [], max = 0 }) {
  if (max === Number.POSITIVE_INFINITY) return true;
  return alternatives.some(({ elements }) => elements.some(holdsLoop));
}
