import type { Request } from "../drive";
import type { SamplePoint } from "../sample";

/** One question: how it is asked over HTTP of each thing drawn, and how the raw tables would be asked the same. */
export type Case = {
  name: string;
  ask: (one: SamplePoint, index: number) => Request;
  raw?: (one: SamplePoint, index: number) => string;
  /** Whose session the request carries. */
  as?: string;
};

/** A call of the typed API that travels alone. */
export function query(procedure: string, input: unknown): Request {
  const given = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify({ json: input }))}`;
  return { method: "GET", path: `/api/trpc/${procedure}${given}` };
}

export const page = (path: string): Request => ({ method: "GET", path });

export const quote = (value: string): string => `'${value.replaceAll("'", "''")}'`;
