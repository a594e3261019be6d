import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { ReporterRedaction } from "@/components/complaint/reporter-redaction";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import { RedactionPanel } from "./redaction-panel";

const { redact } = vi.hoisted(() => ({ redact: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({
  client: { redaction: { byOfficer: { mutate: redact }, byReporter: { mutate: redact } } },
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

const words = messages.redaction;

afterEach(cleanup);

it("another word after the preview is previewed again before it is hidden", () => {
  render(
    <MessagesProvider locale="id" messages={messages}>
      <RedactionPanel code="JK2611300001" texts={["Rumah Bu Sri"]} />
    </MessagesProvider>,
  );
  const write = (value: string) =>
    fireEvent.change(screen.getByLabelText(words.words), { target: { value } });
  write("Bu Sri");
  fireEvent.click(screen.getByText(messages.photoRegion.preview));
  write("Pak Budi");
  expect(screen.queryByText(words.hide)).toBeNull();
  fireEvent.click(screen.getByText(messages.photoRegion.preview));
  expect(screen.getByText("Kata itu tidak ada di tulisan pada halaman ini.")).toBeDefined();
});

it.each([
  ["officer", RedactionPanel],
  ["reporter", ReporterRedaction],
])("hidden words are confirmed to the %s each time, and a refusal is not", async (_, Panel) => {
  render(
    <MessagesProvider locale="id" messages={messages}>
      <Panel code="JK2611300001" texts={["Lampu mati di rumah Bu Sri.", "Depan masjid"]} />
    </MessagesProvider>,
  );
  const card = document.querySelector("details");
  if (card) card.open = true;
  const [said] = screen.getAllByRole("status");
  if (!said) throw new Error("no status");
  const hide = () => {
    fireEvent.change(screen.getByLabelText(words.words), { target: { value: "Bu Sri" } });
    const before = redact.mock.calls.length;
    fireEvent.click(screen.getByRole("button", { name: messages.photoRegion.preview }));
    expect(screen.getByText("Lampu mati di rumah ▇▇▇ (disamarkan).")).toBeDefined();
    expect(redact).toHaveBeenCalledTimes(before);
    fireEvent.click(screen.getByRole("button", { name: words.hide }));
  };
  redact.mockResolvedValueOnce(undefined);
  hide();
  await waitFor(() => expect(said.textContent).toBe(words.hidden));
  expect(document.activeElement).toBe(said);
  redact.mockRejectedValueOnce(new Error("no"));
  hide();
  await screen.findByText(messages.error.internal);
  expect(said.textContent).toBe("");
});
