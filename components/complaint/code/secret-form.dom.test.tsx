import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SecretForm } from "./secret-form";

const { replace } = vi.hoisted(() => ({ replace: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ replace }) }));

const path = "/lacak/JK2611300001";
const door = vi.fn();

beforeEach(() => {
  replace.mockReset();
  vi.stubGlobal("fetch", door);
  window.history.replaceState(null, "", path);
  render(
    <SecretForm className="">
      <input type="hidden" name="nomor" value="JK2611300001" readOnly />
      <input name="kode" aria-label="Kode" />
      <button type="submit">Buka</button>
    </SecretForm>,
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("a wrong code stays in its field, which has the focus, and stands in no address", async () => {
  door.mockResolvedValue(Response.json({ location: `${path}?gagal=kode` }));
  const field = screen.getByLabelText<HTMLInputElement>("Kode");
  fireEvent.change(field, { target: { value: "ABCD-EFGH" } });
  fireEvent.click(screen.getByRole("button"));
  await waitFor(() => expect(replace).toHaveBeenCalledWith(`${path}?gagal=kode`, { scroll: false }));
  expect([field.value, document.activeElement]).toEqual(["ABCD-EFGH", field]);
  expect(window.location.href).not.toContain("ABCD");
  expect(String(door.mock.calls[0]?.[1].body)).toBe("nomor=JK2611300001&kode=ABCD-EFGH");
});

it("without an answer the browser sends the form itself", async () => {
  door.mockRejectedValue(new TypeError("offline"));
  const submit = vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(() => {});
  fireEvent.click(screen.getByRole("button"));
  await waitFor(() => expect(submit).toHaveBeenCalledTimes(1));
});
