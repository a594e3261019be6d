import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { TRPCClientError } from "@trpc/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { slowServer } from "@/components/ui/testing/slow-server";
import messages from "@/messages/id.json";
import { useComplaintDraft } from "./draft";
import { useSubmission } from "./use-submission";

const { submit, upload, solve } = vi.hoisted(() => ({ submit: vi.fn(), upload: vi.fn(), solve: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({ client: { intake: { submit: { mutate: submit } } } }));
vi.mock("@/components/ui/challenge/solve-challenge", () => ({ solveChallenge: solve }));
vi.mock("@/components/ui/upload", () => ({ uploadSmallPhoto: upload }));

const claim = { id: "5b1d7a9e-6f0c-4f7e-9a44-0c8a7a5be001", token: "a token of a photo" };
const text = "Lampu jalan mati di depan gang.";
const half = "Lampu jalan mati, dan menurut";
const offline = new TRPCClientError("fetch failed");
/** What a complaint gets that comes in a crowd behind one address. */
function challenged(challenge: string) {
  const data = { code: "TOO_MANY_REQUESTS", detail: { seconds: 500, by: "address", challenge } };
  const error = { message: "too_many_requests", code: -32029, data };
  return TRPCClientError.from({ error } as Parameters<typeof TRPCClientError.from>[0]);
}
const solutions = () => submit.mock.calls.map(([, options]) => options?.context?.solution ?? null);

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
  solve.mockReset().mockImplementation((challenge: string) => Promise.resolve(`solved ${challenge}`));
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

it("a complaint in a crowd is sent again with the solved challenge, by itself and unchanged", async () => {
  let solved: (solution: string) => void = () => {};
  solve.mockImplementationOnce(() => new Promise((resolve) => (solved = resolve)));
  submit.mockRejectedValueOnce(challenged("first"));
  press("write");
  press("send");
  await waitFor(() => expect(solve).toHaveBeenCalledWith("first"));
  screen.getByText(new RegExp(`^sending ${text}\\s*$`));
  await act(async () => solved("solved first"));
  await waitFor(() => screen.getByText("idle"));
  expect(solutions()).toEqual([null, "solved first"]);
  expect(submit.mock.calls[1]?.[0]).toEqual(submit.mock.calls[0]?.[0]);
});

it("a complaint whose solution came too late is sent with the next one", async () => {
  submit.mockRejectedValueOnce(challenged("first")).mockRejectedValueOnce(challenged("second"));
  press("write");
  press("send");
  await waitFor(() => screen.getByText("idle"));
  expect(solutions()).toEqual([null, "solved first", "solved second"]);
});

it("a complaint whose connection ends while it is solved is sent by itself when it returns, and solved anew", async () => {
  submit.mockRejectedValueOnce(challenged("first")).mockRejectedValueOnce(offline);
  press("write");
  press("send");
  await waitFor(() => screen.getByText(new RegExp(`^waiting ${text}`)));
  submit.mockRejectedValueOnce(challenged("second"));
  act(() => void window.dispatchEvent(new Event("online")));
  await waitFor(() => screen.getByText("idle"));
  expect(solutions()).toEqual([null, "solved first", null, "solved second"]);
  expect(new Set(submit.mock.calls.map(([input]) => input.externalId)).size).toBe(1);
});

it("a complaint that this browser cannot solve, or that is challenged without end, is refused in words", async () => {
  solve.mockRejectedValueOnce(new Error("no worker"));
  submit.mockRejectedValueOnce(challenged("first"));
  press("write");
  press("send");
  await waitFor(() => screen.getByText(`idle ${text} ${messages.error.too_many_requests}`));
  expect(submit).toHaveBeenCalledTimes(1);
  submit.mockReset().mockRejectedValue(challenged("again"));
  press("send");
  await waitFor(() => expect(submit).toHaveBeenCalledTimes(4));
  await waitFor(() => screen.getByText(`idle ${text} ${messages.error.too_many_requests}`));
});
