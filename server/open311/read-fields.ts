import { invalid } from "@/server/domain/errors";
import type { BodyRoute } from "@/server/http/body-limits";
import { readBody } from "@/server/http/read-body";

const maxFields = 200;

/**
 * The fields of a form-urlencoded POST and of its URL, each name with its values in order; the URL first.
 * @throws INVALID for another kind of body, or more than 200 fields · as `readBody`
 */
export async function readFields(request: Request, route: BodyRoute): Promise<Map<string, string[]>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded")
    throw invalid("content-type is application/x-www-form-urlencoded");
  const text = (await readBody(request, route)).toString("utf8");
  const pairs = [...new URL(request.url).searchParams, ...new URLSearchParams(text)];
  if (pairs.length > maxFields) throw invalid(`at most ${maxFields} fields`);
  const fields = new Map<string, string[]>();
  for (const [name, value] of pairs) fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
}
