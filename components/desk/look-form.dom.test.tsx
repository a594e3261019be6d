import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import { LookForm } from "./look-form";

afterEach(cleanup);

it("a missing purpose is marked at its list, and the words beside it are not", () => {
  const open = vi.fn();
  render(
    <MessagesProvider locale="id" messages={messages}>
      <LookForm name="identity" purposes={["find_place"]} label="Buka" open={open} />
    </MessagesProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Buka" }));
  const list = screen.getByLabelText(messages.look.purpose);
  expect(list.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(list);
  const words = screen.getByLabelText(messages.desk.identityReason);
  expect(words.getAttribute("aria-invalid")).toBe("false");
  expect(document.getElementById("identity-purpose-error")?.textContent).toBe(messages.look.purposeMissing);
  fireEvent.change(list, { target: { value: "find_place" } });
  expect(list.getAttribute("aria-invalid")).toBe("false");
  expect(open).not.toHaveBeenCalled();
});
