import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { TRPCClientError } from "@trpc/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { DraftOwner } from "@/components/ui/draft-owner";
import { forgetAccountDrafts } from "@/components/ui/draft-store";
import { slowServer } from "@/components/ui/testing/slow-server";
import messages from "@/messages/id.json";
import type { UnreachableReason } from "@/server/domain/complaint/reachable";
import type { Action } from "@/server/domain/complaint/status";
import { MovePanel } from "./move-panel";
import { noSuggestions } from "./suggestions";

const { move, upload } = vi.hoisted(() => ({ move: vi.fn(), upload: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({ client: { complaint: { move: { mutate: move } } } }));
vi.mock("@/components/ui/upload", () => ({ uploadPhoto: upload }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

const opened = {
  status: "in_progress",
  holder: "Suku Dinas Bina Marga",
  assignee: null,
  lastAt: new Date(),
} as const;
const choices = {
  units: {},
  people: [],
  self: null,
  kelurahan: [],
  categories: [],
  categoryCode: "penerangan-jalan-umum",
  templates: [],
  suggestions: noSuggestions,
  extensions: null,
};
const panelOf = (moves: Action[], unreachable: UnreachableReason | null = null) => (
  <MessagesProvider locale="id" messages={messages}>
    <DraftOwner account="7">
      <MovePanel
        code="JK1"
        opened={opened}
        moves={moves}
        choices={choices}
        hops={{ count: 0, max: null }}
        unreachable={unreachable}
      />
    </DraftOwner>
  </MessagesProvider>
);
const panel = panelOf(["resolve"]);

const claim = { id: "5b1d7a9e-6f0c-4f7e-9a44-0c8a7a5be001", token: "a token of a proof" };
const note = () => screen.getByLabelText<HTMLTextAreaElement>(messages.desk.publicNote);
const write = (value: string) => fireEvent.change(note(), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const confirm = () => screen.getByRole<HTMLButtonElement>("button", { name: messages.desk.confirmMove });
const choosePhoto = (name: string) =>
  fireEvent.change(screen.getByLabelText(messages.report.addPhoto), {
    target: { files: [new File(["x"], name)] },
  });
const photos = () => screen.queryAllByRole("img", { name: /Foto \d/ });

let server: ReturnType<typeof slowServer<typeof claim>>;
beforeEach(() => {
  server = slowServer<typeof claim>();
  upload.mockImplementation(server.send);
  move.mockReset().mockResolvedValue({});
});
afterEach(() => {
  forgetAccountDrafts();
  cleanup();
});

it("a note typed while a proof uploads is saved once the upload is done", async () => {
  render(panel);
  press(messages.action.resolve);
  choosePhoto("bukti.jpg");
  write("Lampu sudah diganti.");
  expect(screen.getByText(/^1 berkas masih diunggah/).getAttribute("aria-live")).toBe("polite");
  expect(confirm().disabled).toBe(true);
  fireEvent.submit(confirm());
  expect(move).not.toHaveBeenCalled();

  await act(() => server.accept("bukti.jpg", claim));
  await waitFor(() => expect(photos()).toHaveLength(1));
  expect(note().value).toBe("Lampu sudah diganti.");
  expect(screen.queryByText(/masih diunggah/)).toBeNull();
  press(messages.desk.confirmMove);
  await waitFor(() => expect(screen.getByText(messages.desk.done)).toBeDefined());
  expect(move.mock.calls[0]?.[0]).toMatchObject({
    action: "resolve",
    publicNote: "Lampu sudah diganti.",
    photos: [claim],
    categoryCode: "penerangan-jalan-umum",
  });
  expect(sessionStorage.length).toBe(0);
});

it("a proof whose upload ends after its form was closed is there when the form is reopened", async () => {
  render(panel);
  press(messages.action.resolve);
  write("Lampu sudah diganti.");
  choosePhoto("bukti.jpg");
  press(messages.action.resolve);
  await act(() => server.accept("bukti.jpg", claim));
  press(messages.action.resolve);
  await waitFor(() => expect(photos()).toHaveLength(1));
  expect(note().value).toBe("Lampu sudah diganti.");
});

it("an ended session keeps note and proof, before and after a reload", async () => {
  render(panel);
  press(messages.action.resolve);
  write("Lampu sudah diganti.");
  choosePhoto("bukti.jpg");
  await act(() => server.accept("bukti.jpg", claim));
  await waitFor(() => expect(photos()).toHaveLength(1));
  const refusal = { error: { message: "sign_in_first", code: -32_001, data: { code: "UNAUTHORIZED" } } };
  move.mockRejectedValue(TRPCClientError.from(refusal));
  press(messages.desk.confirmMove);
  await waitFor(() => expect(screen.getByText(messages.error.sign_in_first)).toBeDefined());
  expect([note().value, photos().length]).toEqual(["Lampu sudah diganti.", 1]);

  cleanup();
  render(panel);
  expect([note().value, photos().length]).toEqual(["Lampu sudah diganti.", 1]);
  move.mockResolvedValue({});
  press(messages.desk.confirmMove);
  await waitFor(() => expect(screen.getByText(messages.desk.done)).toBeDefined());
});

it("a form that was opened and left empty is closed after a reload", () => {
  render(panel);
  press(messages.action.resolve);
  cleanup();
  render(panel);
  expect(screen.queryByLabelText(messages.desk.publicNote)).toBeNull();
});

it("the refusal of one move is gone when another is opened", async () => {
  const refusal = { error: { message: "unit_missing", code: -32_600, data: { code: "BAD_REQUEST" } } };
  move.mockRejectedValue(TRPCClientError.from(refusal));
  render(panelOf(["split", "ask"]));
  press(messages.action.split);
  press(messages.desk.confirmMove);
  await waitFor(() => expect(screen.getAllByText(messages.error.unit_missing)).not.toEqual([]));
  press(messages.action.ask);
  expect(screen.queryAllByText(messages.error.unit_missing)).toEqual([]);
});

it.each<UnreachableReason>(["reporter_no_contact", "reporter_channel_off", "reporter_wants_no_news"])(
  "the question to a reporter who cannot be asked says why instead of its form: %s",
  (unreachable) => {
    render(panelOf(["ask", "split"], unreachable));
    press(messages.action.ask);
    expect(screen.getByText(messages.error[unreachable])).toBeTruthy();
    expect(screen.queryByRole("button", { name: messages.desk.confirmMove })).toBeNull();
    press(messages.action.split);
    expect(screen.queryByText(messages.error[unreachable])).toBeNull();
    expect(confirm()).toBeTruthy();
  },
);
