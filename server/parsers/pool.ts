import { type Budget, idleMs } from "./budgets";
import { type ParserChild, type ParserOutcome, startChild } from "./start-child";

type ParserPool = { parse: (input: unknown) => Promise<ParserOutcome>; close: () => void };

/**
 * Processes of one kind, kept warm. One that ended, or has parsed its number, is replaced; without work they end.
 * The caller limits how many parse at the same time.
 */
export function openPool(args: readonly string[], budget: Budget): ParserPool {
  const idle: ParserChild[] = [];
  const all = new Set<ParserChild>();
  let closing: NodeJS.Timeout | undefined;

  function start(): ParserChild {
    const child = startChild(args, budget);
    all.add(child);
    return child;
  }

  function close(): void {
    clearTimeout(closing);
    for (const child of idle.splice(0)) end(child);
  }

  function end(child: ParserChild): void {
    child.end();
    all.delete(child);
  }

  function putBack(child: ParserChild): void {
    const isSpent = !child.isAlive() || child.parses() >= budget.parses;
    if (isSpent) end(child);
    idle.push(isSpent ? start() : child);
    clearTimeout(closing);
    closing = setTimeout(close, idleMs).unref();
  }

  return {
    close,
    async parse(input) {
      const child = takeAlive(idle) ?? start();
      await child.ready.catch((error) => {
        end(child);
        throw error;
      });
      const outcome = await child.parse(input);
      putBack(child);
      return outcome;
    },
  };
}

/** The one that was used last: the others may end. */
function takeAlive(idle: ParserChild[]): ParserChild | undefined {
  for (let child = idle.pop(); child; child = idle.pop()) if (child.isAlive()) return child;
  return undefined;
}
