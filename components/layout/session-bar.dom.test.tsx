import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { TRPCClientError } from "@trpc/client";
import { afterEach, expect, it, vi } from "vitest";
import { setSessionEnded } from "@/components/trpc/session-end";
import { useRefusal } from "@/components/trpc/use-refusal";
import messages from "@/messages/id.json";
import { MessagesProvider } from "./messages-provider";
import { SessionBar } from "./session-bar";

const { me } = vi.hoisted(() => ({ me: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({ client: { staff: { me: { query: me } } } }));

const refusalOf = (message: string) =>
  TRPCClientError.from({ error: { message, code: -32_001, data: { code: "UNAUTHORIZED" } } });

function Form({ refusal }: { refusal: unknown }) {
  const inWords = useRefusal();
  return (
    <button type="button" onClick={() => inWords(refusal)}>
      save
    </button>
  );
}
const page = (refusal: unknown) => (
  <MessagesProvider locale="id" messages={messages}>
    <SessionBar />
    <Form refusal={refusal} />
  </MessagesProvider>
);
const save = () => fireEvent.click(screen.getByRole("button", { name: "save" }));
const link = () => screen.queryByRole("link", { name: messages.common.signInAgain });

afterEach(() => {
  cleanup();
  setSessionEnded(false);
});

it("a save refused for lack of a session links to the sign-in and back to this page", () => {
  window.history.replaceState(null, "", "/petugas/JK1?dari=antrean");
  render(page(refusalOf("sign_in_first")));
  expect(link()).toBeNull();
  save();
  expect(link()?.getAttribute("href")).toBe("/masuk?ke=%2Fpetugas%2FJK1%3Fdari%3Dantrean");
});

it("a save refused for another reason shows no session bar", () => {
  render(page(refusalOf("not_allowed")));
  save();
  expect(link()).toBeNull();
});

it("focusing the tab detects that the session has ended or began again elsewhere", async () => {
  render(page(null));
  me.mockRejectedValueOnce(refusalOf("sign_in_first"));
  act(() => void window.dispatchEvent(new Event("focus")));
  await waitFor(() => expect(link()).not.toBeNull());
  me.mockResolvedValueOnce({});
  act(() => void window.dispatchEvent(new Event("focus")));
  await waitFor(() => expect(link()).toBeNull());
});
