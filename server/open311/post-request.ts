import { requireKey } from "@/server/apikey/require-key";
import { invalid, notFound } from "@/server/domain/errors";
import { findAnswerProblem } from "@/server/domain/open311/attribute";
import { parsePost } from "@/server/domain/open311/post-input";
import type { Door, Jurisdiction } from "./jurisdiction";
import type { Open311Response } from "./response";

type Fields = ReadonlyMap<string, readonly string[]>;

/**
 * Submits one request. The key is checked first, so that a caller without one learns nothing from a post.
 * @throws FORBIDDEN · NOT_FOUND for a service that is not offered · INVALID · TOO_MANY_REQUESTS
 */
export async function postRequest(
  door: Door,
  jurisdiction: Jurisdiction,
  fields: Fields,
): Promise<Open311Response> {
  const given = fields.get("api_key")?.at(-1)?.trim() ?? null;
  const key = await requireKey(door, given, { scope: "create", jurisdiction: jurisdiction.code });
  const input = parsePost(fields);
  const services = await jurisdiction.listServices(door);
  const service = services.find(({ code }) => code === input.serviceCode);
  if (!service) throw notFound();
  const problem = findAnswerProblem(service.attributes, input.answers);
  if (problem) throw invalid(problem);
  if (!input.description && Object.keys(input.answers).length === 0) throw invalid("text_too_short");
  const posted = await jurisdiction.postRequest(door, key, service, input);
  const isExtended = fields.get("extensions")?.at(-1) === "true";
  return {
    root: "service_requests",
    item: "request",
    content: [toAnswer(posted, door.publicUrl, isExtended)],
  };
}

type PostResult = Awaited<ReturnType<Jurisdiction["postRequest"]>>;

function toAnswer(posted: PostResult, publicUrl: string, isExtended: boolean) {
  if ("token" in posted) return { ...posted, account_id: null };
  const { secret, ...rest } = posted;
  const answer = { ...rest, account_id: null };
  if (!isExtended) return answer;
  const tracking_url = `${publicUrl}/lacak/${posted.service_request_id}`;
  return { ...answer, extended_attributes: { tracking_url, ...(secret ? { secret } : {}) } };
}
