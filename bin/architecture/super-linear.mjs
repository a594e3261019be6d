import { CharBase } from "refa";
import { readGraph } from "./expression-graph.mjs";

/**
 * How the time of an expression grows: null when no faster than the text, else "exponential" or "polynomial".
 * Source: Weber and Seidl, On the degree of ambiguity of finite automata, 1991.
 * @throws Error for what `readGraph` cannot read
 */
export function growthOf(expression) {
  // Both are ways to read one text twice: round one character (exponential), or round a first character, from it to a
  // second, and round that (polynomial).
  const graph = readGraph(expression);
  const { next, done, twice } = graph;
  const accepted = acceptedBy(graph);
  const reach = next.map((_, at) => reachable(next, [at]));
  const loops = next.flatMap((_, at) => (reach[at].has(at) && !done.has(at) ? [at] : []));
  const walk = { next, accepted, reach, done };
  if (twice.some(([from, to]) => reach[to].has(from) && !done.has(from) && !done.has(to)))
    return "exponential";
  if (loops.some((at) => isReadTwice(walk, at))) return "exponential";
  const pairs = loops.flatMap((p) => loops.filter((q) => q !== p && reach[p].has(q)).map((q) => [p, q]));
  return pairs.some(([p, q]) => isPassedOn(walk, p, q)) ? "polynomial" : null;
}

/** For each character a number whose bits are the kinds of characters it accepts. */
function acceptedBy({ sets }) {
  const base = new CharBase(sets);
  return sets.map((set) => base.split(set).reduce((bits, kind) => bits | (1n << BigInt(kind)), 0n));
}

function reachable(next, from) {
  const found = new Set();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const to of next[at])
      if (!found.has(to)) {
        found.add(to);
        open.push(to);
      }
  return found;
}

/** Is there a text that leads from a character back to it on two ways? */
function isReadTwice({ next, accepted, reach, done }, at) {
  const round = (to) => reach[to].has(at) && !done.has(to);
  const steps = ([one, other]) =>
    next[one]
      .filter(round)
      .flatMap((a) => next[other].filter((b) => round(b) && accepted[a] & accepted[b]).map((b) => [a, b]));
  const parted = search([[at, at]], steps).filter(([a, b]) => a !== b);
  return search(parted, steps).some(([a, b]) => a === at && b === at);
}

/** Is there a text that leads from p to p, from p to q and from q to q? */
function isPassedOn({ next, accepted, reach, done }, p, q) {
  const steps = ([one, between, other]) =>
    next[one]
      .filter((a) => reach[a].has(p) && !done.has(a))
      .flatMap((a) =>
        next[between]
          .filter((b) => (b === q || reach[b].has(q)) && accepted[a] & accepted[b])
          .flatMap((b) =>
            next[other]
              .filter((c) => reach[c].has(q) && !done.has(c) && accepted[a] & accepted[b] & accepted[c])
              .map((c) => [a, b, c]),
          ),
      );
  return search([[p, p, q]], steps).some(([a, b, c]) => a === p && b === q && c === q);
}

/** All that steps lead to from these. */
function search(from, steps) {
  const found = new Map();
  const open = [...from];
  for (let one = open.pop(); one; one = open.pop())
    for (const to of steps(one)) {
      const key = to.join();
      if (found.has(key)) continue;
      found.set(key, to);
      open.push(to);
    }
  return [...found.values()];
}
