import { act, cleanup, fireEvent, render, renderHook, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftOwner } from "./draft-owner";
import { draftLifetime } from "./draft-storage";
import { forgetAccountDrafts } from "./draft-store";
import { slowServer } from "./testing/slow-server";
import type { SendFile } from "./upload-queue";
import { useDraft } from "./use-draft";

type StoredPhoto = { id: string };
type FormProps = { send: SendFile<StoredPhoto>; about?: string };

function Form({ send, about = "JK1" }: FormProps) {
  const { draft, change, clear, uploads } = useDraft<{ words: string }, StoredPhoto>({
    key: `form:${about}`,
    empty: () => ({ words: "" }),
    send,
  });
  return (
    <form>
      <textarea
        aria-label="words"
        value={draft.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      <input
        aria-label="files"
        type="file"
        onChange={(event) => uploads.add([...(event.target.files ?? [])], 6)}
      />
      <ol>
        {uploads.items.map((upload) => (
          <li key={upload.key}>
            {upload.name} {upload.state} {upload.state === "failed" && upload.error}
            <button
              type="button"
              onClick={() => uploads.remove(upload.key)}
            >{`remove ${upload.name}`}</button>
            <button type="button" onClick={() => uploads.retry(upload.key)}>{`retry ${upload.name}`}</button>
          </li>
        ))}
      </ol>
      <output>{uploads.stored.map(({ id }) => id).join(" ")}</output>
      <p>{`${uploads.pending} pending`}</p>
      <button type="button" onClick={clear}>
        clear
      </button>
    </form>
  );
}

const words = () => screen.getByLabelText<HTMLTextAreaElement>("words");
const type = (value: string) => fireEvent.change(words(), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (...names: string[]) =>
  fireEvent.change(screen.getByLabelText("files"), {
    target: { files: names.map((name) => new File(["x"], name)) },
  });
const expectStored = (ids: string) => waitFor(() => expect(screen.getByRole("status").textContent).toBe(ids));
const listed = () => screen.queryAllByRole("listitem").map(({ firstChild }) => firstChild?.textContent);

let server: ReturnType<typeof slowServer<StoredPhoto>>;
beforeEach(() => {
  server = slowServer<StoredPhoto>();
});
afterEach(() => {
  if (screen.queryByRole("button", { name: "clear" })) press("clear");
  cleanup();
  forgetAccountDrafts();
  localStorage.clear();
  sessionStorage.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Reloads the page: only the browser's storage survives. */
function reload(form = <Form send={server.send} />) {
  cleanup();
  return render(form);
}

describe("a draft whose files are uploading", () => {
  it("keeps what is typed before, during and after an upload", async () => {
    render(<Form send={server.send} />);
    type("Lampu");
    choose("a.jpg", "b.jpg", "c.jpg");
    type("Lampu sudah");
    await act(() => server.accept("a.jpg", { id: "a" }));
    await expectStored("a");
    type("Lampu sudah diganti");
    await act(() => server.accept("b.jpg", { id: "b" }));
    await act(() => server.accept("c.jpg", { id: "c" }));
    await expectStored("a b c");
    expect(words().value).toBe("Lampu sudah diganti");
  });

  it("does not bring back a file that was removed while another uploads", async () => {
    render(<Form send={server.send} />);
    choose("a.jpg", "b.jpg");
    await act(() => server.accept("a.jpg", { id: "a" }));
    await expectStored("a");
    press("remove a.jpg");
    await act(() => server.accept("b.jpg", { id: "b" }));
    await expectStored("b");
  });

  it("cancels the upload of a removed file, and starts the next", async () => {
    render(<Form send={server.send} />);
    choose("a.jpg", "b.jpg");
    await waitFor(() => expect(server.has("a.jpg")).toBe(true));
    press("remove a.jpg");
    expect(server.aborted).toEqual(["a.jpg"]);
    await act(() => server.accept("b.jpg", { id: "b" }));
    await expectStored("b");
    expect(listed()).toEqual(["b.jpg"]);
  });

  it("never uploads a file that was removed while it waited", async () => {
    render(<Form send={server.send} />);
    choose("a.jpg", "b.jpg", "c.jpg");
    press("remove b.jpg");
    await act(() => server.accept("a.jpg", { id: "a" }));
    await act(() => server.accept("c.jpg", { id: "c" }));
    await expectStored("a c");
    expect(server.has("b.jpg")).toBe(false);
  });

  it("takes more files while the first ones upload, in the order of choice and only as many as fit", async () => {
    render(<Form send={server.send} />);
    choose("a.jpg", "b.jpg");
    choose("c.jpg", "d.jpg", "e.jpg", "f.jpg", "g.jpg");
    for (const id of ["a", "b", "c", "d", "e", "f"]) await act(() => server.accept(`${id}.jpg`, { id }));
    await expectStored("a b c d e f");
    expect(listed()).toHaveLength(6);
  });

  it("a file that was refused takes no room from the next", async () => {
    render(<Form send={server.send} />);
    choose("a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg", "f.jpg");
    await act(() => server.refuse("a.jpg", "photo_too_large"));
    choose("g.jpg", "h.jpg");
    for (const id of ["b", "c", "d", "e", "f", "g"]) await act(() => server.accept(`${id}.jpg`, { id }));
    await expectStored("b c d e f g");
    expect(listed()).not.toContain("h.jpg");
  });

  it("counts pending files until all are uploaded", async () => {
    render(<Form send={server.send} />);
    choose("a.jpg", "b.jpg");
    expect(screen.getByText("2 pending")).toBeDefined();
    await act(() => server.accept("a.jpg", { id: "a" }));
    await waitFor(() => expect(screen.getByText("1 pending")).toBeDefined());
    await act(() => server.accept("b.jpg", { id: "b" }));
    await waitFor(() => expect(screen.getByText("0 pending")).toBeDefined());
  });

  it("keeps a failed file with its reason and its position, and can retry it", async () => {
    render(<Form send={server.send} />);
    choose("a.jpg", "b.jpg");
    await act(() => server.refuse("a.jpg", "offline"));
    await act(() => server.accept("b.jpg", { id: "b" }));
    await expectStored("b");
    expect(screen.getByText(/a.jpg failed offline/)).toBeDefined();
    press("retry a.jpg");
    await act(() => server.accept("a.jpg", { id: "a" }));
    await expectStored("a b");
  });

  it("drops every file when it is cleared, also those that finish later", async () => {
    render(<Form send={server.send} />);
    type("Surat seorang warga");
    choose("a.jpg", "b.jpg");
    await waitFor(() => expect(server.has("a.jpg")).toBe(true));
    press("clear");
    expect(server.aborted).toEqual(["a.jpg"]);
    expect([words().value, listed()]).toEqual(["", []]);
    expect(localStorage.length).toBe(0);
  });
});

it("a change by a handler of an earlier render starts from the present state", () => {
  const empty = () => ({ words: "", place: "" });
  const { result } = renderHook(() => useDraft({ key: "form:JK1", empty }));
  const earlier = result.current.change;
  act(() => result.current.change({ words: "Lampu" }));
  act(() => earlier({ place: "Gambir" }));
  act(() => earlier(({ words }) => ({ words: `${words} mati` })));
  expect(result.current.draft).toEqual({ words: "Lampu mati", place: "Gambir" });
  act(result.current.clear);
});

describe("a draft whose form was left", () => {
  it("still receives an upload that ends later", async () => {
    const { unmount } = render(<Form send={server.send} />);
    type("Lampu");
    choose("a.jpg");
    await waitFor(() => expect(server.has("a.jpg")).toBe(true));
    unmount();
    await act(() => server.accept("a.jpg", { id: "a" }));
    render(<Form send={server.send} />);
    await expectStored("a");
    expect(words().value).toBe("Lampu");
  });

  it("is separate for each complaint", () => {
    const { rerender } = render(<Form send={server.send} />);
    type("Tentang satu");
    rerender(<Form send={server.send} about="JK2" />);
    expect(words().value).toBe("");
    type("Tentang dua");
    rerender(<Form send={server.send} />);
    expect(words().value).toBe("Tentang satu");
  });

  it("survives a reload with its files, and names one that was still uploading", async () => {
    render(<Form send={server.send} />);
    type("Lampu");
    choose("a.jpg", "b.jpg");
    await act(() => server.accept("a.jpg", { id: "a" }));
    await expectStored("a");
    const stored = { ...localStorage };
    press("clear");
    cleanup();
    for (const [name, value] of Object.entries(stored)) localStorage.setItem(name, value);
    reload();
    expect(words().value).toBe("Lampu");
    await expectStored("a");
    expect(screen.getByText(/b.jpg failed upload_interrupted/)).toBeDefined();
  });

  it("names after a reload the upload that the reload broke off, not as a lost connection", async () => {
    render(<Form send={server.send} />);
    choose("a.jpg");
    await waitFor(() => expect(server.has("a.jpg")).toBe(true));
    await act(() => server.refuse("a.jpg", "offline"));
    reload();
    expect(screen.getByText(/a.jpg failed upload_interrupted/)).toBeDefined();
  });

  it("is deleted a day after its last change, and so is a file of that age", async () => {
    const now = Date.now();
    render(<Form send={server.send} />);
    type("Lampu");
    choose("a.jpg");
    await act(() => server.accept("a.jpg", { id: "a" }));
    await expectStored("a");
    vi.setSystemTime(now + draftLifetime - 60_000);
    type("Lampu jalan");
    vi.setSystemTime(now + draftLifetime + 60_000);
    reload();
    expect(words().value).toBe("Lampu jalan");
    expect(screen.getByText(/a.jpg failed upload_expired/)).toBeDefined();
    vi.setSystemTime(now + 2 * draftLifetime + 60_000);
    reload();
    expect([words().value, listed()]).toEqual(["", []]);
    expect(localStorage.length).toBe(0);
  });

  it("is not stored while nothing is written", () => {
    render(<Form send={server.send} />);
    type("x");
    expect(localStorage.length).toBe(1);
    type("");
    expect(localStorage.length).toBe(0);
  });
});

describe("a draft of a signed-in account", () => {
  const formOf = (account: string) => (
    <DraftOwner account={account}>
      <Form send={server.send} />
    </DraftOwner>
  );

  it("ends with the tab and is never stored on the device", () => {
    render(formOf("1"));
    type("Rahasia");
    expect(localStorage.length).toBe(0);
    expect(sessionStorage.length).toBe(1);
    reload(formOf("1"));
    expect(words().value).toBe("Rahasia");
  });

  it("is not shown to another account, and is deleted when another account signs in", () => {
    render(formOf("1"));
    type("Rahasia");
    reload(formOf("2"));
    expect(words().value).toBe("");
    expect(sessionStorage.length).toBe(0);
    reload(formOf("1"));
    expect(words().value).toBe("");
  });

  it("is deleted at sign-out, from the screen too", () => {
    render(formOf("1"));
    type("Rahasia");
    act(() => forgetAccountDrafts());
    expect(words().value).toBe("");
    expect(sessionStorage.length).toBe(0);
  });
});

it("a draft lives as long as its page where storage is forbidden", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("QuotaExceededError");
  });
  const { rerender } = render(<Form send={server.send} />);
  type("Lampu");
  rerender(<Form send={server.send} />);
  expect(words().value).toBe("Lampu");
});
