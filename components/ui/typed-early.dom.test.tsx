import { act, cleanup, render } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import messages from "@/messages/id.json";
import { SelectField, TextBox, TextField } from "./field";
import { Form } from "./form";
import { useDraft } from "./use-draft";

type Words = { name: string; words: string; kind: string; agreed: boolean };

function Sample({ about }: { about: number }) {
  const { draft, change } = useDraft<Words>({
    key: `early:${about}`,
    empty: () => ({ name: "", words: "", kind: "road", agreed: false }),
  });
  return (
    <Form>
      <TextField
        id="name"
        label="Nama"
        value={draft.name}
        onChange={({ target }) => change({ name: target.value })}
      />
      <TextBox
        field="reportText"
        id="words"
        label="Cerita"
        value={draft.words}
        onChange={({ target }) => change({ words: target.value })}
      />
      <SelectField
        id="kind"
        label="Jenis"
        value={draft.kind}
        onChange={({ target }) => change({ kind: target.value })}
      >
        <option value="road">Jalan</option>
        <option value="lamp">Lampu</option>
      </SelectField>
      <input
        id="agreed"
        type="checkbox"
        checked={draft.agreed}
        onChange={({ target }) => change({ agreed: target.checked })}
      />
      <output>{JSON.stringify(draft)}</output>
    </Form>
  );
}

let tests = 0;
const page = () => (
  <IntlProvider locale="id" messages={messages}>
    <Sample about={tests} />
  </IntlProvider>
);
const control = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const state = () => JSON.parse(document.querySelector("output")?.textContent ?? "null");
let container: HTMLElement;

/** The page as the server sends it, before its script. */
beforeEach(() => {
  tests += 1;
  container = document.createElement("div");
  container.innerHTML = renderToString(page());
  document.body.append(container);
});
afterEach(() => container.remove());

it("what was typed, chosen and ticked before the script came is in the form's state, and stays on the screen", async () => {
  control<HTMLInputElement>("name").value = "Dian";
  control<HTMLTextAreaElement>("words").value = "Lampu jalan mati.";
  control<HTMLSelectElement>("kind").value = "lamp";
  control<HTMLInputElement>("agreed").checked = true;
  await act(async () => hydrateRoot(container, page()));
  expect(state()).toEqual({ name: "Dian", words: "Lampu jalan mati.", kind: "lamp", agreed: true });
  expect(control<HTMLInputElement>("name").value).toBe("Dian");
  expect(control<HTMLTextAreaElement>("words").value).toBe("Lampu jalan mati.");
  expect(control<HTMLInputElement>("agreed").checked).toBe(true);
});

it("a form that nobody touched before its script came is as the server sent it", async () => {
  await act(async () => hydrateRoot(container, page()));
  expect(state()).toEqual({ name: "", words: "", kind: "road", agreed: false });
});

it("a form that a link opens tells nobody of a choice that nobody made", () => {
  container.remove();
  const chosen = vi.fn();
  render(
    <Form>
      <SelectField id="kind" label="Jenis" value="lamp" onChange={chosen}>
        <option value="road">Jalan</option>
        <option value="lamp">Lampu</option>
      </SelectField>
    </Form>,
    {
      wrapper: ({ children }) => (
        <IntlProvider locale="id" messages={messages}>
          {children}
        </IntlProvider>
      ),
    },
  );
  expect(chosen).not.toHaveBeenCalled();
  cleanup();
});
