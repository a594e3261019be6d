import { Worker } from "node:worker_threads";
import { DomainError, type DomainErrorCode } from "@/server/domain/errors";
import type { Budget } from "./budgets";

type Detail = NonNullable<DomainError["detail"]>;

/** What a process says of one input. */
export type ParserAnswer =
  | { output: unknown }
  | { refusal: { code: DomainErrorCode; message: string; detail: Detail | null } }
  | { failure: string };

/** Parses what the parent process sends, one input after the other, until it disconnects. */
export function serveParent<Input>(
  { megabytes, ms }: Pick<Budget, "megabytes" | "ms">,
  parse: (input: Input) => Promise<unknown>,
): void {
  const say = (message: ParserAnswer | "ready") => void process.send?.(message);
  const file = new URL("./guard-worker.mjs", import.meta.url);
  const guard = new Worker(file, { workerData: { megabytes, ms, parent: process.ppid }, execArgv: [] });
  // Ctrl+C reaches the whole group; the parent lets the work end.
  process.on("SIGINT", () => {});
  process.once("disconnect", () => process.exit(0));
  process.on("message", async (input) => {
    guard.postMessage(true);
    const answer = await answerOf(() => parse(input as Input));
    guard.postMessage(false);
    say(answer);
  });
  // "online" would come before the guard's first line has run.
  guard.once("message", () => say("ready"));
}

async function answerOf(parse: () => Promise<unknown>): Promise<ParserAnswer> {
  try {
    return { output: await parse() };
  } catch (error) {
    if (!(error instanceof DomainError)) return { failure: String(error).slice(0, 500) };
    const { code, message, detail = null } = error;
    return { refusal: { code, message, detail } };
  }
}
