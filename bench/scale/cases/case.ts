import type { Request } from "../drive";
import type { SamplePoint } from "../sample";

/** One case: its HTTP request for each sample, and the equal query on the raw tables. */
export type Case = {
  name: string;
  ask: (one: SamplePoint, index: number) => Request;
  raw?: (one: SamplePoint, index: number) => string;
  /** The officer whose session the request carries. */
  as?: string;
};

/** An unbatched call of the typed API. */
export function query(procedure: string, input: unknown): Request {
  const given = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify({ json: input }))}`;
  return { method: "GET", path: `/api/trpc/${procedure}${given}` };
}

export const page = (path: string): Request => ({ method: "GET", path });

export const quote = (value: string): string => `'${value.replaceAll("'", "''")}'`;
