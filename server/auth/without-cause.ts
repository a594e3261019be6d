import { DomainError } from "@/server/domain/errors";
import { log, traceOf } from "@/server/log";

/** next-auth writes an error's message into the URL: only a refusal's key may stand there, never a query. */
export function withoutCause<Input extends unknown[], Output>(
  work: (...input: Input) => Promise<Output>,
): (...input: Input) => Promise<Output> {
  return async (...input) => {
    try {
      return await work(...input);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      log().error(traceOf(error), "a sign-in failed");
      throw new Error("Internal");
    }
  };
}
