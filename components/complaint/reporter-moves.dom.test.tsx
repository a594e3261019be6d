import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { TRPCClientError } from "@trpc/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import type { Action, Status } from "@/server/domain/complaint/status";
import { ReporterMoves } from "./reporter-moves";

const { respond, refresh } = vi.hoisted(() => ({ respond: vi.fn(), refresh: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({ client: { complaint: { respond: { mutate: respond } } } }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

const { common, track, action: words } = messages;
const lastAt = new Date("2026-11-30T03:00:00Z");
const withNumber = "Hubungi saya di 0812-3456-7890 sebelum datang.";

const open = (moves: readonly Action[], isPublic = true, status: Status = "in_progress") =>
  render(
    <MessagesProvider locale="id" messages={messages}>
      <ReporterMoves code="JK2611300001" status={status} isPublic={isPublic} lastAt={lastAt} moves={moves} />
    </MessagesProvider>,
  );
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const box = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const write = (value: string) => fireEvent.change(box(), { target: { value } });
const sentMoves = () => respond.mock.calls.map(([move]) => [move.action, move.publicNote]);

beforeEach(() => {
  refresh.mockReset();
  respond.mockReset().mockResolvedValue({});
});
afterEach(() => {
  cleanup();
  localStorage.clear();
});

it("an empty answer is refused in the reporter's words, beside its box", () => {
  open(["answer"]);
  expect(screen.getByLabelText(track.answer)).toBe(box());
  press(words.answer);
  expect(screen.getByRole("link", { name: track.answerMissing })).toBeDefined();
  expect(document.activeElement).toBe(box());
  expect(respond).not.toHaveBeenCalled();
});

it("an empty objection is told to give its reason", () => {
  open(["reopen"]);
  press(words.reopen);
  expect(screen.getByRole("link", { name: track.reasonMissing })).toBeDefined();
});

it.each([
  [true, common.readers.everybody],
  [false, common.readers.reporterAndOfficers],
])("the box of a complaint whose publicness is %s says who reads it", (isPublic, readers) => {
  open(["answer"], isPublic);
  expect(screen.getByText(readers)).toBeDefined();
});

it("a public answer with a phone number says what will be masked, and is sent with one press", async () => {
  open(["answer"]);
  expect(screen.queryByRole("status")).toBeNull();
  write(withNumber);
  expect(screen.getByRole("status").textContent).toContain(track.personalKind.phone);
  press(words.answer);
  await waitFor(() => expect(sentMoves()).toEqual([["answer", withNumber]]));
});

it("a private answer with a phone number is sent at once", async () => {
  open(["answer"], false);
  write(withNumber);
  press(words.answer);
  await waitFor(() => expect(sentMoves()).toEqual([["answer", withNumber]]));
});

it("of several moves the pressed one is sent", async () => {
  open(["withdraw", "appeal"]);
  write("Sudah dibersihkan warga sendiri.");
  press(words.appeal);
  await waitFor(() => expect(sentMoves()).toEqual([["appeal", "Sudah dibersihkan warga sendiri."]]));
});

it("a text that could not be sent survives a reload, and is gone once it is sent", async () => {
  respond.mockRejectedValueOnce(new TRPCClientError("fetch failed"));
  open(["answer"]);
  write("Di sisi utara, depan apotek.");
  press(words.answer);
  await screen.findByText(messages.error.offline);
  cleanup();
  open(["answer"]);
  expect(box().value).toBe("Di sisi utara, depan apotek.");
  press(words.answer);
  await waitFor(() => expect(box().value).toBe(""));
  expect(localStorage.length).toBe(0);
});

it.each([
  ["answer", track.meanwhile.answer],
  ["withdraw", track.meanwhile.reason],
] as const)(
  "%s to what changed meanwhile says so, keeps the text and shows the page anew",
  async (move, said) => {
    respond.mockRejectedValueOnce(changedMeanwhile());
    open([move]);
    write("Di sisi utara, depan apotek.");
    press(words[move]);
    await screen.findByText(said);
    expect(respond.mock.calls[0]?.[0]).toMatchObject({ expectedStatus: "in_progress", seenAt: lastAt });
    expect(box().value).toBe("Di sisi utara, depan apotek.");
    expect(refresh).not.toHaveBeenCalled();
    press(track.showNow);
    await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(screen.queryByText(said)).toBeNull());
  },
);

function changedMeanwhile() {
  const data = { code: "CONFLICT", httpStatus: 409 };
  return TRPCClientError.from({ error: { message: "changed_meanwhile", code: -32009, data } });
}

it("the reporter of a merged complaint says that it is not the same", async () => {
  open(["appeal"], true, "merged");
  write("Lubang saya di seberang jalan.");
  press(track.notTheSame);
  await waitFor(() => expect(sentMoves()).toEqual([["appeal", "Lubang saya di seberang jalan."]]));
});
