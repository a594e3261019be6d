const text = { type: ["string", "null"] } as const;
const moment = { type: "string", format: "date-time", examples: ["2026-11-24T12:00:00+07:00"] } as const;
const object = (properties: Record<string, object>, required = Object.keys(properties)) => ({
  type: "object",
  required,
  properties,
});
const list = (name: string, root: string, element: string) => ({
  type: "array",
  items: { $ref: `#/components/schemas/${name}` },
  xml: { name: root, wrapped: true },
  "x-xml-element": element,
});

const requestFields = {
  service_request_id: { type: "string", examples: ["JK2611240001"] },
  status: { type: "string", enum: ["open", "closed"] },
  status_notes: text,
  service_name: { type: "string" },
  service_code: { type: "string" },
  description: { type: "string" },
  agency_responsible: text,
  service_notice: text,
  requested_datetime: moment,
  updated_datetime: { ...moment, description: "Moves with every step and note that the public reads." },
  expected_datetime: { ...moment, description: "The completion deadline." },
  address: text,
  address_id: { ...text, description: "Code of the kelurahan." },
  zipcode: text,
  lat: { type: ["number", "null"], description: "WGS84; sensitive services lie on a grid of about 220 m." },
  long: { type: ["number", "null"] },
  media_url: { type: ["string", "null"], format: "uri" },
};

const extendedFields = {
  status_code: { type: "string" },
  channel: { type: "string" },
  kelurahan_code: text,
  is_position_coarse: { type: "boolean" },
  is_overdue: { type: "boolean" },
  reopen_count: { type: "integer" },
  tracking_url: { type: "string", format: "uri" },
  master_service_request_id: {
    ...text,
    description: "Of a duplicate: the public request that stands for it.",
  },
};

/** The schemas of responses; lists are bare arrays in JSON. */
export const schemas = {
  Error: object({ code: { type: "string" }, description: { type: "string" } }),
  Errors: list("Error", "errors", "error"),
  Endpoint: object({
    specification: { type: "string", format: "uri" },
    url: { type: "string", format: "uri" },
    changeset: moment,
    type: { type: "string", enum: ["production", "test"] },
    formats: { type: "array", items: { type: "string", enum: ["text/xml", "application/json"] } },
  }),
  Discovery: object({
    changeset: moment,
    contact: { type: "string" },
    key_service: { type: "string" },
    endpoints: { type: "array", items: { $ref: "#/components/schemas/Endpoint" } },
  }),
  Service: object({
    service_code: { type: "string" },
    service_name: { type: "string" },
    description: { type: "string" },
    metadata: { type: "boolean", description: "The service asks questions; see its definition." },
    type: { type: "string", enum: ["realtime", "batch"] },
    keywords: { type: "string", description: "Separated by commas." },
    group: { type: "string" },
  }),
  Services: list("Service", "services", "service"),
  Attribute: object(
    {
      variable: { type: "boolean" },
      code: { type: "string" },
      datatype: {
        type: "string",
        enum: ["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"],
      },
      required: { type: "boolean" },
      datatype_description: text,
      order: { type: "integer" },
      description: { type: "string" },
      values: { type: "array", items: object({ key: { type: "string" }, name: { type: "string" } }) },
    },
    ["variable", "code", "datatype", "required", "datatype_description", "order", "description"],
  ),
  ServiceDefinition: object({
    service_code: { type: "string" },
    attributes: { type: "array", items: { $ref: "#/components/schemas/Attribute" } },
  }),
  Request: object(
    { ...requestFields, extended_attributes: object(extendedFields) },
    Object.keys(requestFields),
  ),
  Requests: list("Request", "service_requests", "request"),
  Posted: object(
    {
      service_request_id: { type: "string" },
      token: { type: "string", description: "Instead of the number, of a batch service." },
      service_notice: text,
      account_id: text,
      extended_attributes: object(
        {
          tracking_url: { type: "string", format: "uri" },
          secret: {
            type: "string",
            description:
              "The reporter's: whoever has it may answer, object and withdraw. Absent when the same request was posted before.",
          },
        },
        ["tracking_url"],
      ),
    },
    ["service_notice", "account_id"],
  ),
  PostedList: list("Posted", "service_requests", "request"),
  Token: object({ token: { type: "string" }, service_request_id: text }),
  Tokens: list("Token", "service_requests", "request"),
};
export type SchemaName = keyof typeof schemas;
