import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { slowServer } from "@/components/ui/testing/slow-server";
import en from "@/messages/en.json";
import id from "@/messages/id.json";
import { ResultForm } from "./result-form";

const { report, upload } = vi.hoisted(() => ({ report: vi.fn(), upload: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({ client: { external: { report: { mutate: report } } } }));
vi.mock("@/components/ui/upload", () => ({ uploadPhoto: upload }));

const form = (locale: "id" | "en", body = "PLN") => (
  <MessagesProvider locale={locale} messages={locale === "id" ? id : en}>
    <ResultForm link="a link" unit="Dinas" code="JK1" body={body} />
  </MessagesProvider>
);
const claim = (name: string) => ({ id: name, token: name });
const write = (value: string) => fireEvent.change(screen.getByRole("textbox"), { target: { value } });
const choose = (words: typeof id, ...names: string[]) =>
  fireEvent.change(screen.getByLabelText(words.report.addPhoto), {
    target: { files: names.map((name) => new File(["x"], name)) },
  });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

let server: ReturnType<typeof slowServer<{ id: string; token: string }>>;
beforeEach(() => {
  server = slowServer();
  upload.mockImplementation(server.send);
  report.mockReset().mockResolvedValue({});
});
afterEach(() => {
  cleanup();
  localStorage.clear();
});

it("a failed photo upload can be retried, and the result is sent with it", async () => {
  render(form("en"));
  write("The cable was replaced.");
  choose(en, "before.jpg", "after.jpg");
  await act(() => server.refuse("before.jpg", "offline"));
  await act(() => server.accept("after.jpg", claim("after")));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(/^before\.jpg: No connection/));
  press(en.report.retryPhoto);
  expect(screen.getByText("1 file is still uploading. You can send once that is done.")).toBeDefined();
  await act(() => server.accept("before.jpg", claim("before")));
  await waitFor(() => expect(screen.getAllByRole("img")).toHaveLength(2));
  press(en.external.send);
  await waitFor(() => expect(report).toHaveBeenCalledTimes(1));
  expect(report.mock.calls[0]?.[0]).toMatchObject({
    note: "The cable was replaced.",
    photos: [claim("before"), claim("after")],
  });
  expect(localStorage.length).toBe(0);
});

it("a seventh photo is refused with a message", async () => {
  render(form("id"));
  choose(id, ...["1", "2", "3", "4", "5", "6", "7"].map((name) => `${name}.jpg`));
  expect(screen.getByRole("alert").textContent).toBe("1 foto tidak ikut: paling banyak 6 foto.");
  expect(screen.getAllByRole("button", { name: /^Hapus foto/ })).toHaveLength(6);
  while (screen.queryByRole("button", { name: "Hapus foto 1" })) press("Hapus foto 1");
});

it("the draft of one external body is not shown to another", () => {
  render(form("id"));
  write("Kabel sudah diganti.");
  cleanup();
  render(form("id", "PAM Jaya"));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("");
});
