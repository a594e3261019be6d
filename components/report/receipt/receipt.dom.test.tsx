import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import { formatSecret } from "@/server/domain/complaint/secret";
import { minutes } from "@/server/domain/duration";
import { LastSent } from "../submission/complaint-form";
import { ComplaintSent } from "../submission/complaint-sent";
import { ReceiptList } from "./receipt-list";
import { forgetReceipt, keepReceipt, keepSubmitted, readReceipts, toStored } from "./receipt-store";
import { showReceipt, useOpenReceipt } from "./use-receipts";

vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams(window.location.search) }));

const first = { code: "JK2611300001", secret: "0123456789" };
const second = { code: "JK2611300002", secret: "ABCDEFGHJK" };
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

function Page() {
  const open = useOpenReceipt();
  if (open) return <ComplaintSent receipt={open} />;
  return (
    <>
      <LastSent />
      <ReceiptList />
    </>
  );
}

const open = () =>
  render(
    <MessagesProvider locale="id" messages={messages}>
      <Page />
    </MessagesProvider>,
  );

/** Reloads the page: only the browser's storage survives, and the module's memory is new. */
function reload() {
  cleanup();
  open();
}

/** The door that forgets the cookie too. */
const door = vi.fn(async () => new Response());
beforeEach(() => vi.stubGlobal("fetch", door));
afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, "", "/");
  vi.unstubAllGlobals();
});

it("a receipt stays on the screen across a reload, until another complaint is started", () => {
  keepReceipt(first);
  showReceipt(first);
  reload();
  expect(screen.getByTestId("sent-secret").textContent).toBe(formatSecret(first.secret));
  expect(screen.getByRole("link", { name: messages.report.another }).getAttribute("href")).toBe("/lapor");
  window.history.replaceState(null, "", "/lapor");
  reload();
  expect(screen.queryByTestId("sent-secret")).toBeNull();
});

it("a receipt says what did not come along and what the same form sent before, also after a reload", () => {
  const other = { code: second.code, secret: second.secret };
  const sent = toStored({ ...first, photosLeftOut: 2, others: [other] });
  keepSubmitted(sent);
  showReceipt(sent);
  reload();
  screen.getByText(/^2 foto tidak ikut/);
  screen.getByText(new RegExp(`terkirim sebagai ${second.code}`));
  expect(toStored({ ...first, photosLeftOut: 0, others: [] })).toEqual(first);
});

it("a new tab of the same device lists its receipts, newest first, instead of showing one", () => {
  act(() => keepReceipt(first));
  act(() => keepReceipt(second));
  reload();
  expect(screen.getAllByRole("link").map(({ textContent }) => textContent)).toEqual([
    second.code,
    first.code,
  ]);
  expect(screen.getAllByRole("link")[0]?.getAttribute("href")).toBe(`/lacak/${second.code}#kode=ABCDEFGHJK`);
});

it("a draft that is sent again keeps the newer code that the device has", () => {
  keepSubmitted(first);
  keepReceipt({ ...first, secret: "NEWER00000000000" });
  keepSubmitted(first);
  keepSubmitted(second);
  expect(readReceipts()).toEqual([second, { ...first, secret: "NEWER00000000000" }]);
});

it("a forgotten receipt is gone from the device", () => {
  act(() => keepReceipt(first));
  open();
  press(new RegExp(first.code));
  expect(screen.queryByRole("link")).toBeNull();
  expect(localStorage.getItem("receipts")).toBe("[]");
});

it("a copy that the browser refuses is not called copied", async () => {
  keepReceipt(first);
  showReceipt(first);
  open();
  const [copied, failed] = [
    vi.fn(() => Promise.resolve()),
    vi.fn(() => Promise.reject(new Error("refused"))),
  ];
  vi.stubGlobal("navigator", { clipboard: { writeText: copied } });
  press(`${messages.receipt.copy}: ${messages.report.secret}`);
  await waitFor(() => screen.getByText(messages.receipt.copied));
  expect(copied).toHaveBeenCalledWith(formatSecret(first.secret));
  vi.stubGlobal("navigator", { clipboard: { writeText: failed } });
  press(`${messages.receipt.copy}: ${messages.report.number}`);
  await waitFor(() => screen.getByText(messages.receipt.copyFailed));
});

it("a form that was reloaded while its complaint was sent says so, and opens the receipt", () => {
  keepSubmitted(first);
  reload();
  expect(screen.getByRole("status").textContent).toContain(first.code);
  press(messages.report.lastSentOpen);
  reload();
  expect(screen.getByTestId("sent-secret").textContent).toBe(formatSecret(first.secret));
});

it("a form says nothing of what was sent long ago, in another tab, or forgotten", () => {
  keepReceipt(second);
  reload();
  expect(screen.queryByRole("status")).toBeNull();
  keepSubmitted(first);
  vi.useFakeTimers({ now: Date.now() + minutes(11), toFake: ["Date"] });
  reload();
  expect(screen.queryByRole("status")).toBeNull();
  vi.useRealTimers();
  act(() => forgetReceipt(first.code));
  reload();
  expect(screen.queryByRole("status")).toBeNull();
});
