import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { escapeXml, writeXml } from "./write-xml";

describe("the writer of XML", () => {
  it("declares itself and closes what it opens", () => {
    expect(
      writeXml("services", [{ code: "a", n: 1, yes: true, none: null, left: undefined }], "service"),
    ).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<services><service><code>a</code><n>1</n><yes>true</yes><none/></service></services>\n',
    );
  });

  it("names the elements of a nested list in the singular", () => {
    expect(writeXml("d", { endpoints: [{ url: "x" }], formats: ["a", "b"] }, null)).toContain(
      "<d><endpoints><endpoint><url>x</url></endpoint></endpoints><formats><format>a</format><format>b</format></formats></d>",
    );
    expect(writeXml("d", { attributes: [] }, null)).toContain("<d><attributes></attributes></d>");
  });

  it.each([
    ["<script>&\"'", "&lt;script&gt;&amp;&quot;'"],
    ["]]>", "]]&gt;"],
    ["a\r\nb\tc", "a&#13;\nb\tc"],
    ["bel\u0007", "bel\ufffd"],
    ["half \ud83d", "half \ufffd"],
    ["😀 \ufffe", "😀 \ufffd"],
  ])("escapes %j", (text, expected) => expect(escapeXml(text)).toBe(expected));

  it("writes any text so that a parser reads it", async () => {
    const texts = fc.sample(fc.string({ unit: "binary", maxLength: 80 }), 200);
    const document = writeXml(
      "errors",
      texts.map((text) => ({ description: text })),
      "error",
    );
    const { valid, errors } = await validateXML({
      xml: [{ fileName: "any.xml", contents: document }],
      schema: [
        {
          fileName: "any.xsd",
          contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="errors"><xs:complexType><xs:sequence>
            <xs:element name="error" maxOccurs="unbounded"><xs:complexType><xs:sequence><xs:element name="description" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
            </xs:sequence></xs:complexType></xs:element></xs:schema>`,
        },
      ],
    });
    expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
    expect(valid).toBe(true);
  });
});
