import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { DraftOwner } from "@/components/ui/draft-owner";
import { forgetAccountDrafts } from "@/components/ui/draft-store";
import messages from "@/messages/en.json";
import { CounterForm } from "./counter-form";

const { takeIn } = vi.hoisted(() => ({ takeIn: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({
  client: {
    counter: { takeIn: { mutate: takeIn }, suggest: { query: async () => [] } },
    accusation: { units: { query: async () => [] } },
  },
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));
vi.mock("@/components/map/guess-map", () => ({ GuessMap: () => null }));
vi.mock("@/components/map/place-map", () => ({ PlaceMap: () => null }));

beforeAll(() => {
  takeIn.mockResolvedValue({ code: "JK1" });
});
afterEach(() => {
  forgetAccountDrafts();
  cleanup();
});

const show = () =>
  render(
    <MessagesProvider locale="en" messages={messages}>
      <DraftOwner account="7">
        <CounterForm
          channels={[{ code: "pendopo", name: "Pendopo", isConfidential: false, isLettered: false }]}
          categories={[
            {
              code: "lamp",
              groupCode: "street",
              name: { id: "Lampu", en: "Lamp" },
              keywords: [],
              isConfidential: false,
            },
          ]}
          groups={[{ code: "street", name: { id: "Jalan", en: "Street" } }]}
          kelurahan={[]}
          ownKelurahan=""
          contactChannels={["email"]}
          home={{ latitude: -6.2, longitude: 106.8 }}
        />
      </DraftOwner>
    </MessagesProvider>,
  );
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const category = () => screen.getByRole("combobox", { name: messages.report.category });
const send = () => fireEvent.submit(screen.getByRole("button", { name: messages.counter.submit }));

it("a phone number that is none is refused at its field, and forgiven when it changes", async () => {
  show();
  fireEvent.change(field(messages.report.phone), { target: { value: "abc" } });
  fireEvent.click(screen.getByRole("checkbox", { name: /agrees/ }));
  send();
  await waitFor(() => expect(screen.getAllByText(messages.error.phone_wrong)).toHaveLength(2));
  expect(field(messages.report.phone).getAttribute("aria-invalid")).toBe("true");
  fireEvent.change(field(messages.report.phone), { target: { value: "0812000111" } });
  expect(screen.queryByText(messages.error.phone_wrong)).toBeNull();
  expect(takeIn).not.toHaveBeenCalled();
});

it("the missing consent is no longer refused once it is ticked", async () => {
  show();
  fireEvent.change(field(messages.counter.text), {
    target: { value: "A lamp is out in front of number 7." },
  });
  fireEvent.focus(category());
  fireEvent.keyDown(category(), { key: "Enter" });
  fireEvent.change(field(messages.report.name), { target: { value: "Sari" } });
  send();
  await waitFor(() => expect(screen.getAllByText(messages.error.consent_missing)).toHaveLength(2));
  fireEvent.click(screen.getByRole("checkbox", { name: /agrees/ }));
  expect(screen.queryByText(messages.error.consent_missing)).toBeNull();
});

it("the text says who reads it once it accuses an official", () => {
  show();
  const hint = () => document.getElementById("text-hint")?.textContent ?? "";
  expect(hint()).toContain(messages.common.readers.chosen);
  const value = "Pak lurah minta uang dua juta untuk surat.";
  fireEvent.change(field(messages.counter.text), { target: { value } });
  expect(hint()).toContain(messages.common.readers.handler);
  expect(hint()).not.toContain(messages.common.readers.chosen);
});
