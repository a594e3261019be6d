import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/en.json";
import { AccusationPanel } from "./accusation-panel";

const { name, units } = vi.hoisted(() => ({ name: vi.fn(), units: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({
  client: { accusation: { name: { mutate: name }, units: { query: units } } },
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

afterEach(cleanup);

it("an office is named by the second press, which says where the complaint goes and with whose name", async () => {
  const gambir = { id: 7, code: "kelurahan-1", kind: "kelurahan", areaCode: "1", name: "Kelurahan Gambir" };
  units.mockResolvedValue([gambir]);
  name.mockResolvedValue({ isStillOpen: false });
  const text = "Pak lurah minta uang.";
  render(
    <MessagesProvider locale="en" messages={messages}>
      <AccusationPanel code="JK1" text={text} kelurahanCode="1" accused={null} canDrop={false} />
    </MessagesProvider>,
  );
  fireEvent.click(await screen.findByRole("button", { name: "Yes, about Kelurahan Gambir" }));
  fireEvent.change(screen.getByLabelText(messages.accused.reason), { target: { value: "Named in it." } });
  fireEvent.click(screen.getByRole("button", { name: /^Pass to the Inspektorat/ }));
  expect(name).not.toHaveBeenCalled();
  expect(screen.getByRole("group", { name: /with your name and reason/ })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /^Pass to the Inspektorat/ }));
  await waitFor(() => expect(name).toHaveBeenCalledWith({ code: "JK1", unitId: 7, reason: "Named in it." }));
  expect(await screen.findByText(messages.accused.gone)).toBeTruthy();
});
