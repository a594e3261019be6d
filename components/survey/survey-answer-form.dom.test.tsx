import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { FieldError } from "@/components/ui/field";
import messages from "@/messages/id.json";
import { SurveyAnswerForm } from "./survey-answer-form";

const texts = {
  submit: "Kirim",
  sending: "Mengirim",
  offline: "Tidak ada sambungan",
  failed: "Gagal",
  kept: "",
};
const thanks = "http://localhost:3000/survei/terima-kasih";
const respondWith = (url: string, ok = true) => Promise.resolve({ url, ok } as Response);
const send = vi.fn<typeof fetch>();
const go = vi.fn();

function open(unit = "") {
  render(
    <MessagesProvider locale="id" messages={messages}>
      <SurveyAnswerForm about="open" texts={texts}>
        <input type="hidden" name="pass" value="a pass" />
        <select name="unit" aria-label="unit" defaultValue={unit}>
          <option value="" />
          <option value="GBR">Gambir</option>
          <option value="MTG">Menteng</option>
        </select>
        <fieldset>
          <legend>Seberapa cepat?</legend>
          {["1", "2"].map((level) => (
            <input
              key={level}
              id={level === "1" ? "U1" : undefined}
              type="radio"
              name="U1"
              value={level}
              aria-label={level}
              required
            />
          ))}
          <FieldError id="U1" />
        </fieldset>
        <textarea name="suggestion" aria-label="saran" />
      </SurveyAnswerForm>
    </MessagesProvider>,
  );
}

const press = () => fireEvent.click(screen.getByRole("button", { name: texts.submit }));
const textIn = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const isChosen = (level: string) => screen.getByLabelText<HTMLInputElement>(level).checked;
function answer() {
  fireEvent.click(screen.getByLabelText("2"));
  fireEvent.change(screen.getByLabelText("saran"), { target: { value: "Lebih cepat" } });
  fireEvent.change(screen.getByLabelText("unit"), { target: { value: "GBR" } });
}

beforeEach(() => {
  vi.stubGlobal("fetch", send);
  vi.spyOn(window.location, "assign").mockImplementation(go);
  send.mockReset().mockImplementation(() => respondWith(thanks));
  go.mockReset();
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("answers that could not be sent stay on the page with a message, and are sent by the next press", async () => {
  send.mockRejectedValueOnce(new TypeError("fetch failed"));
  open();
  answer();
  press();
  await screen.findByText(texts.offline);
  expect([isChosen("2"), textIn("saran")]).toEqual([true, "Lebih cepat"]);
  press();
  await waitFor(() => expect(go).toHaveBeenCalledWith(thanks));
  expect(String(send.mock.calls[1]?.[1]?.body)).toBe("pass=a+pass&unit=GBR&U1=2&suggestion=Lebih+cepat");
  expect(localStorage.length).toBe(0);
});

it("answers survive a reload, and the hidden fields are not stored", () => {
  open();
  answer();
  expect(JSON.stringify({ ...localStorage })).not.toContain("a pass");
  cleanup();
  open();
  expect([textIn("unit"), isChosen("1"), isChosen("2"), textIn("saran")]).toEqual([
    "GBR",
    false,
    true,
    "Lebih cepat",
  ]);
});

it("the office that the URL names is not replaced by a stored one", () => {
  open();
  answer();
  cleanup();
  open("MTG");
  expect(textIn("unit")).toBe("MTG");
});

it("a question that is left out is named beside it and beside the button, and nothing is sent", () => {
  open();
  press();
  expect(screen.getAllByText("Masih kosong: Seberapa cepat?")).toHaveLength(2);
  expect(send).not.toHaveBeenCalled();
});

it.each([
  ["answer_missing", false],
  ["survey_answered", true],
])("the refusal %s leads to its page; the answers are dropped: %s", async (refusal, isDropped) => {
  const url = `http://localhost:3000/survei?gagal=${refusal}`;
  send.mockImplementation(() => respondWith(url));
  open();
  answer();
  press();
  await waitFor(() => expect(go).toHaveBeenCalledWith(url));
  expect(localStorage.length === 0).toBe(isDropped);
});

it("a server that fails keeps the answers on the page", async () => {
  send.mockImplementation(() => respondWith("http://localhost:3000/api/survei", false));
  open();
  answer();
  press();
  await screen.findByText(texts.failed);
  expect(go).not.toHaveBeenCalled();
});
