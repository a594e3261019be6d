import { expect, test } from "vitest";
import { findStyleAttributes } from "./style-attributes.mjs";

const found = (text: string, name = "components/ui/bar.tsx") => findStyleAttributes([{ name, text }]);

test.each([
  ["of an element", 'const bar = <span style={{ width: "7%" }} />;'],
  ["of an element with children", "const bar = <p\n style={given}>7</p>;"],
  ["in markup", 'const html = \'<b class="a" style="color:red">7</b>\';'],
  ["in a template", `const html = \`<b style="width:\${width}px">7</b>\`;`],
  ["in the rest of a template", `const html = \`\${name}<b style="color:red">7</b>\`;`],
  ["written by setAttribute", 'element.setAttribute("style", "width: 7px");'],
])("a style attribute %s is refused", (_form, text) => {
  expect(found(text)).toEqual([
    expect.stringMatching(/^components\/ui\/bar\.tsx:\d the content policy refuses style attributes/),
  ]);
});

test.each(["app/error.tsx", "server/open311/page.ts", "bin/launch/error-page.mjs"])(
  "a style attribute in %s is refused",
  (name) => {
    expect(found("const html = '<p style=\"color:red\">7</p>';", name)).toHaveLength(1);
  },
);

test.each([
  ["element.innerHTML = text;", "innerHTML"],
  ['element.insertAdjacentHTML("beforeend", text);', "insertAdjacentHTML"],
  ["const html = <p dangerouslySetInnerHTML={{ __html: text }} />;", "dangerouslySetInnerHTML"],
])("the markup of %s is refused", (text, by) => {
  expect(found(text)).toEqual([expect.stringContaining(`writes markup by ${by}`)]);
});

test.each([
  ["a property of a component", "const layer = <GeoJSON style={{ weight: 2 }} />;"],
  ["a property of an element", 'button.style.left = "7%";'],
  ["a sheet", 'const head = <link rel="stylesheet" href="/a.css" />;'],
])("%s is left alone", (_form, text) => {
  expect(found(text)).toEqual([]);
});

test("tests and stories write what they like", () => {
  const text = 'const bar = <span style={{ width: "7%" }} />;';
  expect(found(text, "components/ui/bar.dom.test.tsx")).toEqual([]);
  expect(found(text, "e2e/pages.spec.ts")).toEqual([]);
});
