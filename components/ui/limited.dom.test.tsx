import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { IntlProvider } from "use-intl";
import { afterEach, describe, expect, it } from "vitest";
import messages from "@/messages/en.json";
import { TextBox, TextField } from "./field";

afterEach(cleanup);

function Form() {
  const [text, setText] = useState("");
  return (
    <IntlProvider locale="en" messages={messages}>
      <TextBox
        field="reportText"
        id="text"
        label="Text"
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <TextField id="name" label="Name" maxLength={10} defaultValue="" />
    </IntlProvider>
  );
}
const box = () => screen.getByLabelText<HTMLTextAreaElement>("Text");
const paste = (control: HTMLElement, value: string) => fireEvent.input(control, { target: { value } });

describe("a field with a limit", () => {
  it("keeps all that is pasted, names limit and surplus, and is not valid", () => {
    render(<Form />);
    paste(box(), "a".repeat(5000));
    expect([box().value.length, box().maxLength]).toEqual([5000, -1]);
    expect(screen.getByRole("alert").textContent).toBe("4,000 characters at most, 1,000 too many.");
    expect(box().validationMessage).toContain("1,000 too many");
    expect(box().getAttribute("aria-describedby")).toBe("text-hint text-limit");
  });

  it("counts near its limit only, without space around the text", () => {
    render(<Form />);
    paste(box(), "a".repeat(3000));
    expect(document.getElementById("text-limit")).toBeNull();
    paste(box(), `${"a".repeat(3990)}  `);
    expect(screen.getByText("3,990 of 4,000 characters")).toBeDefined();
    expect(box().validationMessage).toBe("");
  });

  it("that holds its own text counts as well", () => {
    render(<Form />);
    paste(screen.getByLabelText("Name"), "a".repeat(11));
    expect(screen.getByRole("alert").textContent).toBe("10 characters at most, 1 too many.");
  });
});
