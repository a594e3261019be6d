import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import { CategoryField } from "./category-field";

const category = (code: string, groupCode: string, id: string, en: string) => ({
  ...{ code, groupCode, name: { id, en }, keywords: [] },
  isConfidential: code === "pungutan-liar",
});
const groups = [
  { code: "rapi", name: { id: "Kebersihan", en: "Cleanliness" } },
  { code: "lain", name: { id: "Umum", en: "General" } },
];
const categories = [
  category("lainnya", "rapi", "Lainnya", "Other"),
  category("got-kotor", "rapi", "Got Kotor", "Dirty gutter"),
  category("penerangan-jalan-umum", "lain", "Penerangan Jalan Umum", "Street lighting"),
  category("pungutan-liar", "lain", "Pungutan Liar", "Illegal levies"),
];

function Story({ text = "" }: { text?: string }) {
  const [value, setValue] = useState("");
  return (
    <MessagesProvider locale="id" messages={messages}>
      <CategoryField {...{ categories, groups, text, value }} onChange={setValue} />
      <output>{value}</output>
    </MessagesProvider>
  );
}

afterEach(cleanup);
const field = () => screen.getByRole<HTMLInputElement>("combobox");
const optionNames = () => screen.getAllByRole("option").map(({ textContent }) => textContent?.trim());
const type = (words: string) => {
  fireEvent.focus(field());
  fireEvent.change(field(), { target: { value: words } });
};

it("finds a category by words that are neither its name nor a synonym of its row", async () => {
  render(<Story />);
  type("slokan mampt");
  await waitFor(() => expect(optionNames()).toEqual(["Got Kotor", "Lainnya"]));
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(screen.getByRole("status").textContent).toBe("got-kotor");
  expect(field().value).toBe("Got Kotor");
});

it("keeps the typed words when nothing was chosen, and suggests by them", async () => {
  render(<Story />);
  type("lampu mati");
  await screen.findByRole("button", { name: "Penerangan Jalan Umum" });
  fireEvent.blur(field());
  expect(field().value).toBe("lampu mati");
  expect(field().getAttribute("aria-expanded")).toBe("false");
  fireEvent.focus(field());
  expect(field().value).toBe("lampu mati");
  fireEvent.click(screen.getByRole("button", { name: "Penerangan Jalan Umum" }));
  fireEvent.blur(field());
  expect(field().value).toBe("Penerangan Jalan Umum");
});

it("offers Lainnya last, beside the words that nothing fits", async () => {
  render(<Story />);
  type("got");
  await waitFor(() => expect(optionNames().at(-1)).toBe("Lainnya"));
  type("qzxwvk");
  expect(optionNames()).toEqual(["Lainnya"]);
  expect(screen.getByText(messages.report.noCategory)).toBeTruthy();
  const list = screen.getByRole("listbox");
  expect([...list.children].map((one) => one.getAttribute("role"))).toEqual(["option"]);
});

it("suggests from the description, without a word in the field", async () => {
  render(<Story text="Petugas loket minta duit, ini pungli" />);
  fireEvent.click(await screen.findByRole("button", { name: "Pungutan Liar" }));
  expect(screen.getByText(messages.report.confidentialCategory)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Pungutan Liar" })).toBeNull();
});
