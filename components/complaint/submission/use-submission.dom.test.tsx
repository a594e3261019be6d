import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { TRPCClientError } from "@trpc/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { slowServer } from "@/components/ui/testing/slow-server";
import messages from "@/messages/id.json";
import { useComplaintDraft } from "./draft";
import { useSubmission } from "./use-submission";

const { submit, upload } = vi.hoisted(() => ({ submit: vi.fn(), upload: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({ client: { intake: { submit: { mutate: submit } } } }));
vi.mock("@/components/ui/upload", () => ({ uploadPhoto: upload }));

const claim = { id: "5b1d7a9e-6f0c-4f7e-9a44-0c8a7a5be001", token: "a token of a photo" };
const text = "Lampu jalan mati di depan gang.";
const half = "Lampu jalan mati, dan menurut";
const offline = new TRPCClientError("fetch failed");

function Form() {
  const { draft, change, clear, uploads } = useComplaintDraft();
  const { state, error, send } = useSubmission(draft, uploads, clear);
  return (
    <>
      <p>{`${state} ${draft.text} ${error ?? ""}`}</p>
      <p>{`${uploads.pending} pending`}</p>
      <button type="button" onClick={() => uploads.add([new File(["x"], "a.jpg")], 6)}>
        add
      </button>
      <button
        type="button"
        onClick={() => change({ text, categoryCode: "pju", kelurahanCode: "31.71.06.1001" })}
      >
        write
      </button>
      <button type="button" onClick={() => change({ text: half })}>
        edit
      </button>
      <button type="button" onClick={() => uploads.remove(uploads.items[0]?.key ?? "")}>
        remove
      </button>
      <button type="button" onClick={send}>
        send
      </button>
    </>
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const pending = (count: number) => waitFor(() => screen.getByText(`${count} pending`));

let server: ReturnType<typeof slowServer<typeof claim>>;
beforeEach(() => {
  server = slowServer<typeof claim>();
  upload.mockImplementation(server.send);
  submit.mockReset().mockResolvedValue({});
  render(
    <MessagesProvider locale="id" messages={messages}>
      <Form />
    </MessagesProvider>,
  );
});
afterEach(() => {
  cleanup();
  localStorage.clear();
});

it("a complaint is not sent while its photo uploads", async () => {
  press("write");
  press("add");
  press("send");
  expect(submit).not.toHaveBeenCalled();
  await act(() => server.accept("a.jpg", claim));
  await pending(0);
  press("send");
  await waitFor(() => expect(submit.mock.calls[0]?.[0]).toMatchObject({ text, photos: [claim] }));
});

it("a complaint that was written offline is sent with the photo that failed to upload", async () => {
  press("write");
  press("add");
  await act(() => server.refuse("a.jpg", "offline"));
  await pending(0);
  submit.mockRejectedValueOnce(offline);
  press("send");
  await waitFor(() => screen.getByText(new RegExp(`^waiting ${text}`)));
  act(() => void window.dispatchEvent(new Event("online")));
  await pending(1);
  expect(submit).toHaveBeenCalledTimes(1);
  await act(() => server.accept("a.jpg", claim));
  await waitFor(() => expect(submit).toHaveBeenCalledTimes(2));
  expect(submit.mock.calls[1]?.[0]).toMatchObject({ text, photos: [claim] });
});

it("a complaint that is edited while it waits for a connection is sent by another press only", async () => {
  press("write");
  submit.mockRejectedValueOnce(offline);
  press("send");
  await waitFor(() => screen.getByText(new RegExp(messages.report.sendsItself)));
  press("edit");
  screen.getByText(new RegExp(messages.report.sendsOnPress));
  act(() => void window.dispatchEvent(new Event("online")));
  press("write");
  act(() => void window.dispatchEvent(new Event("online")));
  press("send");
  await waitFor(() => screen.getByText(/^idle/));
  expect(submit).toHaveBeenCalledTimes(2);
});

it("a complaint whose photo is removed while another uploads again is sent by another press only", async () => {
  press("write");
  press("add");
  await act(() => server.refuse("a.jpg", "offline"));
  await pending(0);
  submit.mockRejectedValueOnce(offline);
  press("send");
  await waitFor(() => screen.getByText(/^waiting/));
  act(() => void window.dispatchEvent(new Event("online")));
  await pending(1);
  press("remove");
  await pending(0);
  screen.getByText(new RegExp(messages.report.sendsOnPress));
  press("send");
  await waitFor(() => screen.getByText(/^idle/));
  expect(submit).toHaveBeenCalledTimes(2);
});
