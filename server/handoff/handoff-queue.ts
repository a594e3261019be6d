import type { Database } from "@/db/database";
import { listComplaintsByIds } from "@/db/queries/complaint/complaints";
import { type HandoffToSend, listHandoffsToSend, setHandoff } from "@/db/queries/handoff/handoffs";
import { type EndpointRow, findEndpoint } from "@/db/queries/handoff/unit-endpoints";
import { type DeliveryOutcome, giveUp, type SingleQueue } from "@/server/delivery/queue";
import { readRemotePosted } from "@/server/domain/open311/remote";
import { type EndpointResponse, getFromEndpoint, isFinal, postToEndpoint } from "./ask-endpoint";
import { composeHandoff } from "./compose-handoff";

type Site = { db: Database; publicUrl: string; secretKey: string };
type Receipt = { externalId: string | null; token: string | null };

const tokenMs = 60_000;

/**
 * Sends complaints to units' own systems, and polls for numbers that they promised by a token. A retry sends the same
 * text, with our number in it.
 */
export function handoffQueue(site: Site): SingleQueue<HandoffToSend, Receipt> {
  return {
    name: "handoffs",
    concurrency: 8,
    patienceMs: 30_000,
    load: listHandoffsToSend,
    attempt: (handoff, now) => attempt(site, handoff, now),
    keep: async (tx, settled) => {
      for (const { item, outcome } of settled)
        if ("receipt" in outcome) await setHandoff(tx, Number(item.id), outcome.receipt);
    },
  };
}

async function attempt(site: Site, handoff: HandoffToSend, now: Date): Promise<DeliveryOutcome<Receipt>> {
  const endpoint = await findEndpoint(site.db, handoff.unitId);
  if (!endpoint?.isActive) return giveUp("endpoint_off");
  const answer = handoff.token
    ? await askForNumber(endpoint, handoff.token)
    : await post(site, endpoint, handoff);
  if (typeof answer === "string") return giveUp(answer);
  if (answer.status !== 200 && answer.status !== 201) {
    const lastError = `answered ${answer.status}`;
    if (isFinal(answer.status)) return giveUp(lastError);
    throw new Error(lastError);
  }
  const { id, token } = readRemotePosted(answer.text);
  const receipt = { externalId: id, token: token ?? handoff.token };
  if (id) return { state: "done", receipt };
  return { state: "queued", receipt, dueAt: new Date(now.getTime() + tokenMs) };
}

const askForNumber = (endpoint: EndpointRow, token: string): Promise<EndpointResponse> =>
  getFromEndpoint(endpoint, `tokens/${encodeURIComponent(token)}.json`, {});

/** The response, or a string with the reason why nothing was sent. */
async function post(
  site: Site,
  endpoint: EndpointRow,
  { complaintId, unitId }: HandoffToSend,
): Promise<EndpointResponse | string> {
  const [complaint] = await listComplaintsByIds(site.db, [complaintId]);
  if (!complaint || complaint.holderUnitId !== unitId) return "held_elsewhere";
  const fields = await composeHandoff(site, complaint, endpoint.services);
  if (typeof fields === "string") return fields;
  return postToEndpoint(endpoint, site.secretKey, "requests.json", fields);
}
