type Scalar = string | number | boolean | null;
export type Node = {
  readonly [name: string]: Scalar | undefined | Node | readonly Node[] | readonly string[];
};

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};
const special = /[&<>"\r]/g;
/** Characters that XML 1.0 cannot contain: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The element name of a list's members. */
const elementOf: Record<string, string> = {
  endpoints: "endpoint",
  formats: "format",
  attributes: "attribute",
  values: "value",
};

/** Escapes text; characters that XML cannot contain become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(unwritable, "\ufffd").replace(special, (letter) => escapes[letter] ?? letter);
}

/** A document of these elements: null is an empty element, a list has one element for each member. */
export function writeXml(root: string, content: Node | readonly Node[], item: string | null): string {
  const inside = isList(content)
    ? content.map((one) => element(item ?? "item", one)).join("")
    : children(content);
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root}>${inside}</${root}>\n`;
}

type Content = Scalar | Node | readonly Node[] | readonly string[];

const isList = (value: unknown): value is readonly (Node | string)[] & readonly Node[] =>
  Array.isArray(value);

function children(node: Node): string {
  return Object.entries(node)
    .flatMap(([name, value]) => (value === undefined ? [] : element(name, value)))
    .join("");
}

function element(name: string, value: Content): string {
  if (value === null) return `<${name}/>`;
  if (isList(value)) {
    const one = elementOf[name] ?? "item";
    return `<${name}>${value.map((part) => element(one, part)).join("")}</${name}>`;
  }
  const inside = typeof value === "object" ? children(value as Node) : escapeXml(String(value));
  return `<${name}>${inside}</${name}>`;
}
