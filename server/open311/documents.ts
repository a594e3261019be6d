import type { Attribute } from "@/server/domain/open311/attribute";
import type { Jurisdiction, Service } from "./jurisdiction";
import type { Open311Response } from "./response";

/** When the meaning of the endpoints last changed. */
const changeset = "2026-11-26T00:00:00+07:00";
const specification = "http://wiki.open311.org/GeoReport_v2";

const endpointOf = ({ path, type }: Jurisdiction, publicUrl: string) => ({
  specification,
  url: `${publicUrl}${path}`,
  changeset,
  type,
  formats: ["text/xml", "application/json"],
});

/** Both jurisdictions, whichever is called, so that developers find the test one. */
export function discoveryDocument(
  jurisdictions: readonly Jurisdiction[],
  publicUrl: string,
): Open311Response {
  const content = {
    changeset,
    contact: `Cepat Respon, ${publicUrl}/pengembang`,
    key_service: `${publicUrl}/pengembang`,
    endpoints: jurisdictions.map((one) => endpointOf(one, publicUrl)),
  };
  return { root: "discovery", item: null, content, maxAge: 60 };
}

export function servicesDocument(services: readonly Service[]): Open311Response {
  const content = services.map(({ code, name, description, attributes, type, keywords, group }) => ({
    service_code: code,
    service_name: name,
    description,
    metadata: attributes.length > 0,
    type,
    keywords: keywords.join(","),
    group,
  }));
  return { root: "services", item: "service", content, maxAge: 60 };
}

export function definitionDocument({ code, attributes }: Service): Open311Response {
  const content = { service_code: code, attributes: attributes.map(toDefinition) };
  return { root: "service_definition", item: null, content, maxAge: 60 };
}

const toDefinition = (
  { code, datatype, isRequired, description, hint, values }: Attribute,
  index: number,
) => ({
  variable: true,
  code,
  datatype,
  required: isRequired,
  datatype_description: hint,
  order: index + 1,
  description,
  ...(datatype.endsWith("list") ? { values: values.map(({ key, name }) => ({ key, name })) } : {}),
});
