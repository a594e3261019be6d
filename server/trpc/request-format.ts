import { TRPCError } from "@trpc/server";
import superjson, { type SuperJSONResult } from "superjson";

/** Far more than any form of ours names; superjson's time grows with them, whatever the input is. */
const mostAnnotations = 500;
/** What our inputs have beside JSON. Others build what their sender names: an array of any length, a pattern. */
const known = new Set<unknown>(["Date", "undefined"]);

/** superjson's own format. @throws TRPCError BAD_REQUEST for annotations that no form of ours has */
export function deserializeInput(input: SuperJSONResult): unknown {
  const leaves = leavesOf(input?.meta, mostAnnotations);
  const types = leaves && leavesOf(input?.meta?.values, mostAnnotations);
  if (!types?.every((type) => known.has(type))) throw new TRPCError({ code: "BAD_REQUEST" });
  return superjson.deserialize(input);
}

/** The values of a document that hold no others; null when it has more than so many in all. */
function leavesOf(document: unknown, most: number): unknown[] | null {
  if (document === undefined) return [];
  const [open, leaves]: [unknown[], unknown[]] = [[document], []];
  for (let seen = 0; open.length > 0; seen += 1) {
    if (seen + open.length > most) return null;
    const value = open.pop();
    if (typeof value === "object" && value !== null) open.push(...Object.values(value).slice(0, most + 1));
    else leaves.push(value);
  }
  return leaves;
}
