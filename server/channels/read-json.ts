import type { z } from "zod";
import { invalid } from "@/server/domain/errors";
import type { RawMessage } from "./adapter";

/** A JSON body, parsed by a schema. @throws INVALID arrival_unreadable, with the field that is wrong */
export function readJsonBody<Schema extends z.ZodType>(
  { body }: RawMessage,
  schema: Schema,
): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString("utf8"));
  } catch {
    throw invalid("arrival_unreadable");
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw invalid("arrival_unreadable", { field: parsed.error.issues[0]?.path.join(".") ?? "" });
  return parsed.data;
}
