import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { TRPCClientError } from "@trpc/client";
import { afterEach, expect, it, vi } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import { OriginalForm } from "./original-form";

const { open } = vi.hoisted(() => ({ open: vi.fn() }));
vi.mock("@/components/trpc/client", () => ({ client: { redaction: { originals: { mutate: open } } } }));

const { refresh } = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

const { redaction, track, error } = messages;
const original = "Lampu mati di depan rumah Bu Sri Lestari.";
const rows = [{ id: 1, at: new Date(0), field: "text", original }];
const number = () => screen.getByLabelText(track.number);
const press = () => fireEvent.click(screen.getByRole("button", { name: redaction.openOriginals }));

async function openFirst() {
  open.mockResolvedValueOnce(rows);
  render(
    <MessagesProvider locale="id" messages={messages}>
      <OriginalForm />
    </MessagesProvider>,
  );
  fireEvent.change(number(), { target: { value: "JK2611300001" } });
  press();
  await screen.findByText(original);
}

afterEach(() => {
  open.mockReset();
  cleanup();
});

it("an original disappears when another number is written, also one that arrives only then", async () => {
  await openFirst();
  fireEvent.change(number(), { target: { value: "JK2611300002" } });
  expect(screen.queryByText(original)).toBeNull();
  let arrive: (value: typeof rows) => void = () => {};
  open.mockReturnValueOnce(
    new Promise<typeof rows>((resolve) => {
      arrive = resolve;
    }),
  );
  press();
  fireEvent.change(number(), { target: { value: "JK2611300003" } });
  await act(async () => arrive(rows));
  expect(screen.queryByText(original)).toBeNull();
});

it("each original says before when it was hidden, and the log above is read again with the look in it", async () => {
  refresh.mockReset();
  await openFirst();
  expect(screen.getByText(/^Isi laporan, sebelum disamarkan 1 Jan 1970/)).toBeDefined();
  expect(refresh).toHaveBeenCalled();
});

it("an original disappears with the next request, which may be refused", async () => {
  await openFirst();
  open.mockRejectedValueOnce(new TRPCClientError("fetch failed"));
  press();
  await screen.findByText(error.offline);
  expect(screen.queryByText(original)).toBeNull();
});
