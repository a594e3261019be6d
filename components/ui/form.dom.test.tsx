import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import messages from "@/messages/id.json";
import { TextBox, TextField } from "./field";
import { FaultList, Form } from "./form";

const sent = vi.fn();

function Sample() {
  const [text, setText] = useState("");
  const faults = text.length < 10 ? [{ field: "text", message: messages.error.text_too_short }] : [];
  return (
    <IntlProvider locale="id" messages={messages}>
      <Form faults={faults} onSend={sent}>
        <TextField id="name" label="Nama" required />
        <details>
          <summary>Kontak Anda</summary>
          <TextField id="email" type="email" label="Surel" />
        </details>
        <TextBox
          field="reportText"
          id="text"
          label="Cerita"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <FaultList />
        <button type="submit">Kirim</button>
      </Form>
    </IntlProvider>
  );
}

const press = () => fireEvent.click(screen.getByRole("button", { name: "Kirim" }));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const listed = () => screen.queryAllByRole("link").map(({ textContent }) => textContent);
const missingName = "Masih kosong: Nama";

beforeEach(() => {
  sent.mockReset();
  render(<Sample />);
});
afterEach(cleanup);

it("a press lists every fault beside the button, moves to the first, and sends nothing", () => {
  expect(listed()).toEqual([]);
  type("Surel", "dian@");
  press();
  expect(listed()).toEqual([missingName, messages.fault.email, messages.error.text_too_short]);
  expect(document.activeElement?.id).toBe("name");
  expect(sent).not.toHaveBeenCalled();
});

it("a fault inside a closed box opens the box and stands beside its field", () => {
  const box = screen.getByRole("group") as HTMLDetailsElement;
  type("Nama", "Dian");
  type("Cerita", "Lampu jalan mati.");
  type("Surel", "dian@");
  expect(box.open).toBe(false);
  press();
  expect(box.open).toBe(true);
  expect(document.activeElement?.id).toBe("email");
  expect(within(box).getByRole("alert").textContent).toBe(messages.fault.email);
});

it("a fault disappears once its field is right, and none appears before the next press", () => {
  press();
  type("Nama", "Dian");
  expect(listed()).toEqual([messages.error.text_too_short]);
  type("Cerita", "Lampu jalan mati.");
  expect(listed()).toEqual([]);
  type("Surel", "dian@");
  expect(listed()).toEqual([]);
  expect(sent).not.toHaveBeenCalled();
});

it("a fault in the list leads to its field", () => {
  press();
  fireEvent.click(screen.getByRole("link", { name: messages.error.text_too_short }));
  expect(document.activeElement?.id).toBe("text");
});

it("a right form is sent, and the browser's own check is off", () => {
  type("Nama", "Dian");
  type("Cerita", "Lampu jalan mati.");
  press();
  expect(sent).toHaveBeenCalledTimes(1);
  expect(document.querySelector("form")?.noValidate).toBe(true);
});

it("a form that only scripts send does nothing before they run; one with an address is sent there", () => {
  expect(document.querySelector("form")?.method).toBe("dialog");
  cleanup();
  render(
    <IntlProvider locale="id" messages={messages}>
      <Form action="/api/survei" method="post" />
      <Form action="/ui" />
    </IntlProvider>,
  );
  expect([...document.forms].map(({ method }) => method)).toEqual(["post", "get"]);
});

it("no form beside the kit's lacks an address or the method dialog", () => {
  const forms = ["app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx") && !name.includes(".test.") && name !== "ui/form.tsx")
      .flatMap((name) => readFileSync(path.join(folder, name), "utf8").match(/<form\b[^>]*/g) ?? []),
  );
  expect(forms.length).toBeGreaterThan(10);
  expect(forms.filter((form) => !/ (?:action=|method="dialog")/.test(form.replaceAll("\n", " ")))).toEqual(
    [],
  );
});

it("a number out of its bounds is refused with the bounds", () => {
  render(
    <IntlProvider locale="id" messages={messages}>
      <Form onSend={() => {}}>
        <TextField id="k" label="Paling sedikit" type="number" min={2} max={50} defaultValue="1" />
        <FaultList />
      </Form>
    </IntlProvider>,
  );
  fireEvent.submit(screen.getByLabelText("Paling sedikit"));
  expect(screen.getAllByText("Paling sedikit: isi antara 2 dan 50.")).toHaveLength(2);
});
