import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeEach, expect, it } from "vitest";
import messages from "@/messages/id.json";
import { PhotoField } from "./photo-field";
import { slowServer } from "./testing/slow-server";
import type { UploadedPhoto } from "./upload";
import { useDraft } from "./use-draft";

const words = messages.report;
const claim = { id: "5b1d7a9e-6f0c-4f7e-9a44-0c8a7a5be001", token: "a token of a photo" };
let server: ReturnType<typeof slowServer<UploadedPhoto>>;

function Field() {
  const { uploads, clear } = useDraft<{ words: string }, UploadedPhoto>({
    key: "photos",
    empty: () => ({ words: "" }),
    send: server.send,
  });
  return (
    <>
      <PhotoField label="Foto" hint="Sampai 6" uploads={uploads} />
      <button type="button" onClick={clear}>
        clear
      </button>
    </>
  );
}

beforeEach(() => {
  server = slowServer<UploadedPhoto>();
  render(
    <IntlProvider locale="id" messages={messages}>
      <Field />
    </IntlProvider>,
  );
});
afterEach(() => {
  fireEvent.click(screen.getByRole("button", { name: "clear" }));
  cleanup();
  localStorage.clear();
});

const choose = (...names: string[]) =>
  fireEvent.change(screen.getByLabelText(words.addPhoto), {
    target: { files: names.map((name) => new File(["x"], name, { type: "image/jpeg" })) },
  });
const bar = (name: string) =>
  screen.findByRole<HTMLProgressElement>("progressbar", { name: words.uploadOf.replace("{name}", name) });

it("a photo that uploads shows its percent in text and as a bar with its name, others wait", async () => {
  choose("a.jpg", "b.jpg");
  const shown = await bar("a.jpg");
  expect(shown.hasAttribute("value")).toBe(false);
  screen.getByText(words.uploadPreparing);
  screen.getByText(words.uploadWaiting);
  await act(() => server.progress("a.jpg", 45));
  screen.getByText("45 %");
  expect(shown.getAttribute("value")).toBe("45");
  await act(() => server.progress("a.jpg", 100));
  screen.getByText(words.uploadChecked);
  await act(() => server.accept("a.jpg", claim));
  await screen.findByRole("img");
  await bar("b.jpg");
});

it("a photo that is removed while it uploads is cancelled, and the focus stays in the field", async () => {
  choose("a.jpg");
  await bar("a.jpg");
  fireEvent.click(screen.getByRole("button", { name: words.removePhoto.replace("{number}", "1") }));
  expect(server.aborted).toEqual(["a.jpg"]);
  expect(document.activeElement?.id).toBe("photos");
  expect(screen.queryByRole("progressbar")).toBeNull();
});

it("a photo that failed is retried by its button", async () => {
  choose("a.jpg");
  await act(() => server.refuse("a.jpg", "offline"));
  await waitFor(() => screen.getByRole("alert"));
  fireEvent.click(screen.getByRole("button", { name: words.retryPhoto }));
  await bar("a.jpg");
  await act(() => server.accept("a.jpg", claim));
  await screen.findByRole("img");
});
