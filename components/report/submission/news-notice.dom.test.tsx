import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import { NewsNotice } from "./news-notice";

afterEach(cleanup);

const show = (email: string, phone: string, channels: readonly string[]) =>
  render(
    <MessagesProvider locale="id" messages={messages}>
      <NewsNotice contact={{ email, phone }} channels={channels} />
    </MessagesProvider>,
  );

it("the form names the contact that gets the news", () => {
  show("siti@contoh.org", "0812000111", ["email", "sms_1708"]);
  expect(screen.getByText(messages.news.email.replace("{address}", "siti@contoh.org"))).toBeTruthy();
});

it("the form says that nothing can be sent without an e-mail, and to a phone whose channels are off", () => {
  show("", "", ["email"]);
  expect(screen.getByText(messages.news.needs_email)).toBeTruthy();
  cleanup();
  show("", "0812000111", ["email"]);
  expect(screen.getByText(messages.news.phone_only)).toBeTruthy();
  cleanup();
  show("siti@contoh.org", "", []);
  expect(screen.getByText(messages.news.closed)).toBeTruthy();
});
