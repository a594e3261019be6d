import { invalid, notFound } from "@/server/domain/errors";
import { parseListQuery } from "@/server/domain/open311/list-query";
import { env } from "@/server/env";
import { respond } from "@/server/http/respond";
import { jakarta } from "./city/jakarta";
import { definitionDocument, discoveryDocument, servicesDocument } from "./documents";
import type { Door, Jurisdiction } from "./jurisdiction";
import { limitCaller } from "./limit-caller";
import { postRequest } from "./post-request";
import { practice } from "./practice/practice";
import { formatOf, type RequestUrl, readRequestUrl } from "./read-address";
import { readFields } from "./read-fields";
import { type Open311Response, refuse, writeResponse } from "./response";

const jurisdictions = { production: jakarta, test: practice } as const;
const routes = { production: "open311/v2/[[...path]]", test: "open311/test/v2/[[...path]]" } as const;

type Outside = Omit<Door, "publicUrl">;

/** GeoReport v2 of one jurisdiction: every method and path below its URL, each response in the requested format. */
export function respondOpen311(
  outside: Outside,
  which: keyof typeof jurisdictions,
  request: Request,
  segments: readonly string[],
): Promise<Response> {
  const format = formatOf(segments);
  return respond(
    async () => {
      const door = { ...outside, publicUrl: env.PUBLIC_URL };
      await limitCaller(door, jurisdictions[which], request);
      const address = readRequestUrl(segments);
      if (!address) throw notFound();
      return writeResponse(await carryOut(door, jurisdictions[which], request, address), format);
    },
    (refusal) => refuse(refusal, format),
  );
}

async function carryOut(door: Door, jurisdiction: Jurisdiction, request: Request, address: RequestUrl) {
  const isPost = request.method === "POST";
  if (isPost && address.endpoint === "requests") {
    const fields = await readFields(request, routes[jurisdiction.type]);
    requireHere(jurisdiction, fields.get("jurisdiction_id")?.at(-1));
    return postRequest(door, jurisdiction, fields);
  }
  if (request.method !== "GET" && request.method !== "HEAD")
    throw invalid("only requests takes a POST; all else is a GET");
  const given = new Map(new URL(request.url).searchParams);
  requireHere(jurisdiction, given.get("jurisdiction_id"));
  return read(door, jurisdiction, address, given);
}

/** Empty equals absent: each URL belongs to one jurisdiction. */
function requireHere({ code }: Jurisdiction, given: string | undefined): void {
  if (given && given !== code) throw notFound();
}

async function read(
  door: Door,
  jurisdiction: Jurisdiction,
  address: RequestUrl,
  given: ReadonlyMap<string, string>,
): Promise<Open311Response> {
  const isExtended = given.get("extensions") === "true";
  switch (address.endpoint) {
    case "discovery":
      return discoveryDocument(Object.values(jurisdictions), door.publicUrl);
    case "services":
      return servicesDocument(await jurisdiction.listServices(door));
    case "service": {
      const found = (await jurisdiction.listServices(door)).find(({ code }) => code === address.id);
      if (!found) throw notFound();
      return definitionDocument(found);
    }
    case "requests":
      return requests(await jurisdiction.listRequests(door, parseListQuery(given, door.now), isExtended));
    case "request": {
      const found = await jurisdiction.listRequests(door, { kind: "named", ids: [address.id] }, isExtended);
      if (found.length === 0) throw notFound();
      return requests(found);
    }
    case "token": {
      const found = await jurisdiction.findToken(door, address.id);
      if (!found) throw notFound();
      return requests([{ token: address.id, ...found }]);
    }
  }
}

const requests = (content: readonly object[]): Open311Response => ({
  root: "service_requests",
  item: "request",
  content,
});
