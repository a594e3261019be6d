import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { Announcement } from "@/components/ui/announcement";
import { DraftOwner } from "@/components/ui/draft-owner";
import { forgetAccountDrafts } from "@/components/ui/draft-store";
import messages from "@/messages/id.json";
import { NotePanel } from "./note-panel";

const { note } = vi.hoisted(() => ({ note: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({
  client: { complaint: { note: { mutate: note }, mentionable: { query: async () => [] } } },
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

const panel = (code: string) => (
  <MessagesProvider locale="id" messages={messages}>
    <DraftOwner account="7">
      <NotePanel code={code} templates={[]} />
      <Announcement />
    </DraftOwner>
  </MessagesProvider>
);
const box = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label);
const isOpen = () => document.querySelector("details")?.open;

const save = () => fireEvent.submit(screen.getByRole("button", { name: messages.desk.addNote }));

afterEach(() => {
  note.mockReset();
  forgetAccountDrafts();
  cleanup();
});

it("an unsaved note is open again after a reload with both its texts, on its own complaint only", async () => {
  render(panel("JK1"));
  expect(isOpen()).toBe(false);
  fireEvent.change(box(messages.desk.publicNote), { target: { value: "Petugas datang besok." } });
  fireEvent.change(box(messages.desk.internalNote), { target: { value: "Bawa tangga." } });
  cleanup();
  render(panel("JK2"));
  expect([isOpen(), box(messages.desk.publicNote).value]).toEqual([false, ""]);
  cleanup();
  render(panel("JK1"));
  expect(isOpen()).toBe(true);
  expect(box(messages.desk.internalNote).value).toBe("Bawa tangga.");
  note.mockResolvedValue({});
  save();
  await waitFor(() => expect(box(messages.desk.publicNote).value).toBe(""));
  expect(note.mock.calls[0]?.[0]).toMatchObject({
    code: "JK1",
    publicNote: "Petugas datang besok.",
    internalNote: "Bawa tangga.",
  });
  expect(sessionStorage.length).toBe(0);
});

it("an empty note is refused with what is missing, and sends nothing", () => {
  render(panel("JK1"));
  save();
  expect(screen.getByRole("alert").textContent).toBe(messages.desk.noteEmpty);
  expect(note).not.toHaveBeenCalled();
});

it("a saved note says so, once it is saved", async () => {
  note.mockResolvedValue({});
  render(panel("JK1"));
  fireEvent.change(box(messages.desk.publicNote), { target: { value: "Petugas datang besok." } });
  save();
  await waitFor(() => expect(screen.getByText(messages.desk.noteSaved)).toBeDefined());
});

it("a note beyond its limit names the limit before it is sent", () => {
  render(panel("JK1"));
  const written = "a".repeat(2100);
  fireEvent.input(box(messages.desk.publicNote), { target: { value: written } });
  expect(screen.getByRole("alert").textContent).toContain("2.000");
  expect(box(messages.desk.publicNote).checkValidity()).toBe(false);
});
