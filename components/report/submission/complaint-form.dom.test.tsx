import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useEffect } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import { ComplaintForm } from "./complaint-form";
import { type SubmissionDraft, useComplaintDraft } from "./draft";

const { submit } = vi.hoisted(() => ({ submit: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({
  Api: ({ children }: { children: React.ReactNode }) => children,
  client: {
    accusation: {
      units: { query: async () => [{ id: 7, code: "k", name: "Kelurahan Gambir", kind: "kelurahan" }] },
    },
    intake: { submit: { mutate: submit } },
  },
}));
vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams(window.location.search) }));

const t = messages.report;
const words = "Selokan di depan gang mampet sejak kemarin.";
const name = { id: "Jalan rusak", en: "Broken road" };
const categories = [
  { code: "jalan", groupCode: "jalan", name, keywords: [], isConfidential: false },
  { code: "pungli", groupCode: "jalan", name, keywords: [], isConfidential: true },
];
const gambir = {
  value: "31.71.01.1001",
  label: "Gambir, Gambir",
  middle: { latitude: -6.17, longitude: 106.82 },
};

function Filled({ over }: { over: Partial<SubmissionDraft> }) {
  const { change } = useComplaintDraft();
  useEffect(() => {
    change({ text: words, categoryCode: "jalan", kelurahanCode: gambir.value, isPublic: true, ...over });
  }, [change, over]);
  return (
    <ComplaintForm
      categories={categories}
      groups={[{ code: "jalan", name }]}
      kelurahan={[gambir]}
      contactChannels={["email"]}
    />
  );
}

const open = (over: Partial<SubmissionDraft>) =>
  render(
    <MessagesProvider locale="id" messages={messages}>
      <Filled over={over} />
    </MessagesProvider>,
  );
const preview = () => screen.getByText(t.preview).parentElement?.textContent ?? "";

beforeEach(() => {
  vi.stubGlobal("scrollTo", vi.fn());
  submit
    .mockReset()
    .mockResolvedValue({ code: "JK2612010001", secret: "ABCDEFGHJKMNPQRS", photosLeftOut: 0, others: [] });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, "", "/");
});

const cases = [
  ["names an office", "accused", { accusedUnitId: 7 }],
  ["has a confidential category", "category", { categoryCode: "pungli" }],
  ["accuses an official in its words", "words", { text: "Pak lurah minta uang dua juta untuk surat." }],
] as const;

it.each(cases)(
  "a complaint that %s says that it is confidential, and previews so",
  async (_what, why, over) => {
    open(over);
    expect((await screen.findByText(t.confidentialBy[why])).closest("[role=status]")).not.toBeNull();
    expect(screen.queryByRole("radio", { name: new RegExp(`^${t.public}`) })).toBeNull();
    expect(preview()).toBe(t.preview + t.previewConfidential);
    expect(screen.queryByText(messages.common.readers.chosen, { exact: false })).toBeNull();
  },
);

it("a complaint about no office keeps its reporter's choice and its public preview", async () => {
  open({});
  expect(
    (await screen.findByRole<HTMLInputElement>("radio", { name: new RegExp(`^${t.public}`) })).checked,
  ).toBe(true);
  expect(preview()).toContain(words);
});

it.each([
  ["confidential", { accusedUnitId: 7 }, t.sentReaders.handler],
  ["private", { isPublic: false }, t.sentReaders.officers],
])("the receipt of a %s complaint says who reads it", async (_what, over, sentence) => {
  open(over);
  fireEvent.click(await screen.findByRole("button", { name: t.submit }));
  await waitFor(() => expect(submit).toHaveBeenCalledTimes(1));
  cleanup();
  open({});
  expect((await screen.findByText(t.sentTitle)).parentElement?.textContent).toContain(sentence);
});

it("a kelurahan from the list is named as the place", async () => {
  open({});
  await waitFor(() => expect(screen.getByTestId("named-place").textContent).toContain(gambir.label));
});

it("a missing place is told above the landmark, beside what mends it", async () => {
  open({ kelurahanCode: "" });
  fireEvent.click(await screen.findByRole("button", { name: t.submit }));
  const alert = await waitFor(() => {
    const found = document.getElementById("place-error");
    expect(found?.textContent).toBe(messages.error.place_missing);
    return found as HTMLElement;
  });
  const landmark = screen.getByLabelText(t.landmark, { exact: false });
  expect(alert.compareDocumentPosition(landmark) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
