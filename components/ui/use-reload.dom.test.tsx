import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Suspense, use, useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { Button } from "./button";
import { useReload } from "./use-reload";

const router = vi.hoisted(() => ({ refresh: () => {} }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
afterEach(cleanup);

const first = Promise.resolve("Menunggu");

/** A page whose data comes from a slow server, as Next reads it again. */
function Page({ server }: { server: () => Promise<string> }) {
  const [data, setData] = useState(first);
  router.refresh = () => setData(server());
  return (
    <>
      <Suspense>
        <p>{use(data)}</p>
      </Suspense>
      <Move />
    </>
  );
}

function Move() {
  const { reload, isReloading } = useReload();
  return (
    <Button busy={isReloading} onClick={reload}>
      Mulai
    </Button>
  );
}

it("a button stays busy until the page shows what was changed", async () => {
  let arrive = (_status: string) => {};
  const server = () =>
    new Promise<string>((resolve) => {
      arrive = resolve;
    });
  await act(async () => render(<Page server={server} />));
  const button = screen.getByRole<HTMLButtonElement>("button", { name: "Mulai" });
  await act(async () => fireEvent.click(button));
  expect([screen.getByText("Menunggu").textContent, button.disabled]).toEqual(["Menunggu", true]);
  await act(async () => arrive("Proses"));
  expect([screen.getByText("Proses").textContent, button.disabled]).toEqual(["Proses", false]);
});
