import { paths } from "./paths";
import { schemas } from "./schemas";

const content = Object.fromEntries(
  ["application/json", "text/xml"].map((type) => [type, { schema: { $ref: "#/components/schemas/Errors" } }]),
);
const refused = (description: string) => ({ description, content });

/** The whole API in OpenAPI 3.1. */
export function openApiDocument(publicUrl: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Cepat Respon, Open311 GeoReport v2",
      version: "2.0.0",
      summary: "Reports of the city of Jakarta, to read and to bring",
      description:
        "Only what anybody may read: no private report, none about officials, none that is removed or not placed yet. Errors come in the format asked for.",
    },
    servers: [
      { url: `${publicUrl}/open311/v2`, description: "Production, jurisdiction jakarta" },
      {
        url: `${publicUrl}/open311/test/v2`,
        description: "To practise on, jurisdiction jakarta-uji; forgotten after a day",
      },
    ],
    externalDocs: { url: "http://wiki.open311.org/GeoReport_v2" },
    paths,
    components: {
      schemas,
      responses: {
        "400": refused("Something in the request is wrong; the description says what."),
        "403": refused("The key is missing, unknown, over, or not for this."),
        "404": refused("There is no such thing, or not for everybody."),
        "413": refused("The body is larger than 100 kB."),
        "415": refused("The body is compressed."),
        "429": refused("Too many requests; Retry-After says how long to wait."),
      },
    },
  };
}
