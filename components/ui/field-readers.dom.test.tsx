import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { render, screen } from "@testing-library/react";
import type { ComponentProps } from "react";
import { IntlProvider } from "use-intl";
import { expect, expectTypeOf, it } from "vitest";
import english from "@/messages/en.json" with { type: "json" };
import messages from "@/messages/id.json" with { type: "json" };
import { TextBox } from "./field";
import { type FieldOfText, fieldReaders } from "./field-readers";

it.each(Object.keys(fieldReaders) as FieldOfText[])("the text area %s says who will read it", (field) => {
  render(
    <IntlProvider locale="id" messages={messages}>
      <TextBox id={field} field={field} label={field} hint="Petunjuk." />
    </IntlProvider>,
  );
  const described = screen.getByLabelText(field).getAttribute("aria-describedby") ?? "";
  const told = messages.common.readers[fieldReaders[field]];
  expect(document.getElementById(described)?.textContent).toBe(`Petunjuk. ${told}`);
});

it("a text area without a row of the table does not compile", () => {
  type Props = ComponentProps<typeof TextBox>;
  expectTypeOf<{ id: string; label: string }>().not.toExtend<Props>();
  expectTypeOf<{ id: string; label: string; field: "verdict" }>().toExtend<Props>();
});

it("no form has a text area of its own beside the kit's", () => {
  const kit = ["components/ui/field.tsx", "components/ui/limited.tsx"];
  const sources = ["app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx") && !name.includes(".test."))
      .map((name) => path.join(folder, name)),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => readFileSync(file, "utf8").includes("<textarea"))).toEqual(kit);
});

it("no hint says who reads the field, which the field says itself", () => {
  const found: string[] = [];
  const seek = (part: object, inHint: boolean) => {
    for (const [key, value] of Object.entries(part)) {
      const isHint = inHint || /hint/i.test(key);
      if (typeof value === "object") seek(value, isHint);
      else if (isHint && /\bdibaca\b|\bread by\b|^read only/i.test(value)) found.push(value);
    }
  };
  for (const words of [messages, english]) seek(words, false);
  expect(found).toEqual([]);
});
