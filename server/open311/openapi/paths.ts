import type { SchemaName } from "./schemas";

const reference = (name: SchemaName) => ({ schema: { $ref: `#/components/schemas/${name}` } });
/** Either format, by the ending of the URL. */
const answer = (description: string, name: SchemaName) => ({
  description,
  content: { "application/json": reference(name), "text/xml": reference(name) },
});
const refusals = (...statuses: readonly (400 | 403 | 404 | 413 | 415 | 429)[]) =>
  Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/${status}` }]),
  );

const inPath = (name: string, description: string) => ({
  name,
  in: "path",
  required: true,
  description,
  schema: { type: "string" },
});
const inQuery = (name: string, description: string, schema: object = { type: "string" }) => ({
  name,
  in: "query",
  description,
  schema,
});
const format = {
  name: "format",
  in: "path",
  required: true,
  schema: { type: "string", enum: ["json", "xml"] },
};
const jurisdiction = inQuery(
  "jurisdiction_id",
  "May be left out: each address is one jurisdiction's. Empty equals absent.",
);
const extensions = inQuery("extensions", "`true` allows what the standard does not know.", {
  type: "string",
  enum: ["true"],
});

const get = (
  operationId: string,
  summary: string,
  name: SchemaName,
  parameters: object[],
  ...more: (400 | 404)[]
) => ({
  operationId,
  summary,
  parameters: [format, jurisdiction, ...parameters],
  responses: { "200": answer(summary, name), ...refusals(...more, 429) },
});

const moment = { type: "string", format: "date-time" };
const whole = (maximum: number) => ({ type: "integer", minimum: 1, maximum });

const listParameters = [
  inQuery("service_request_id", "Numbers, separated by commas, 200 at most; overrides everything else."),
  inQuery("service_code", "Codes, separated by commas."),
  inQuery("status", "`open`, `closed`, or both."),
  inQuery("start_date", "Of requested_datetime, with its zone; at most 90 days before end_date.", moment),
  inQuery("end_date", "Without dates: the last 90 days.", moment),
  extensions,
  inQuery("page", "With extensions. page × page_size is at most 10,000.", whole(10_000)),
  inQuery(
    "page_size",
    "With extensions, 100 unless said; without them the first 1,000 are answered.",
    whole(1_000),
  ),
  inQuery(
    "updated_after",
    "With extensions: what the public read something new of since then, that moment included, the oldest change first.",
    moment,
  ),
];

const field = (description: string, more: object = {}) => ({ type: "string", description, ...more });

const form = {
  type: "object",
  required: ["api_key", "service_code"],
  properties: {
    api_key: field("May stand in the address instead."),
    jurisdiction_id: field("May be left out."),
    service_code: field("Of GET services."),
    lat: field("WGS84. One of lat with long, address_string, address_id is required."),
    long: field("WGS84."),
    address_string: field("The place in words; the intake desk finds it."),
    address_id: field("Code of a kelurahan, such as 31.71.01.1001."),
    description: field("At most 4,000 characters with the answers.", { maxLength: 4_000 }),
    email: field("Never public."),
    first_name: field("Never public."),
    last_name: field("Never public."),
    phone: field("Never public."),
    accused_unit: field(
      "Extension: code of the unit that it is about, such as dinas-perhubungan. It never reads the request.",
    ),
    device_id: field("Tells two senders of one text apart; not kept."),
    account_id: field("Tells two senders of one text apart; not kept."),
    media_url: field("Kept as a word, never fetched."),
    extensions: field("`true` answers the reporter's secret, once."),
  },
  patternProperties: {
    "^attribute\\[[^\\]]+\\](\\[\\])?$": { type: ["string", "array"], items: { type: "string" } },
  },
};

/** Below the URL of a jurisdiction. */
export const paths = {
  "/discovery.{format}": { get: get("getDiscovery", "Both endpoints and their formats", "Discovery", []) },
  "/services.{format}": { get: get("listServices", "What may be reported", "Services", []) },
  "/services/{service_code}.{format}": {
    get: get(
      "getService",
      "The questions of a service",
      "ServiceDefinition",
      [inPath("service_code", "Of GET services.")],
      404,
    ),
  },
  "/requests.{format}": {
    get: get("listRequests", "Public requests", "Requests", listParameters, 400, 404),
    post: {
      operationId: "postRequest",
      summary: "Brings a request; the same again answers the same number",
      parameters: [format, inQuery("api_key", "May stand in the body instead.")],
      requestBody: { required: true, content: { "application/x-www-form-urlencoded": { schema: form } } },
      responses: {
        "200": answer("The number, or a token of a batch service", "PostedList"),
        ...refusals(400, 403, 404, 413, 415, 429),
      },
    },
  },
  "/requests/{service_request_id}.{format}": {
    get: get(
      "getRequest",
      "One request, as a list of one",
      "Requests",
      [inPath("service_request_id", "The number."), extensions],
      404,
    ),
  },
  "/tokens/{token}.{format}": {
    get: get(
      "getToken",
      "The number of a token; null while there is none",
      "Tokens",
      [inPath("token", "Of POST requests.")],
      404,
    ),
  },
};
