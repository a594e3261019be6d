import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { MessagesProvider } from "@/components/layout/messages-provider";
import messages from "@/messages/id.json";
import { useComplaintDraft } from "./draft";
import { ContactField, PrivacyField } from "./privacy-field";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function Field() {
  const { draft, change } = useComplaintDraft();
  return <PrivacyField draft={draft} change={change} secrecy={null} />;
}

const radio = (label: string) =>
  screen.getByRole<HTMLInputElement>("radio", { name: new RegExp(`^${label}`) });

it("a new complaint is private until its reporter opens it", () => {
  render(
    <MessagesProvider locale="id" messages={messages}>
      <Field />
    </MessagesProvider>,
  );
  expect([radio(messages.report.private).checked, radio(messages.report.public).checked]).toEqual([
    true,
    false,
  ]);
  fireEvent.click(radio(messages.report.public));
  expect([radio(messages.report.private).checked, radio(messages.report.public).checked]).toEqual([
    false,
    true,
  ]);
});

function Contact() {
  const { draft, change } = useComplaintDraft();
  return <ContactField draft={draft} change={change} optional={messages.common.optional} />;
}

it("the consent to show the contact says who can open it without one", () => {
  render(
    <MessagesProvider locale="id" messages={messages}>
      <Contact />
    </MessagesProvider>,
  );
  const described =
    screen.getByLabelText(messages.report.showOfficers).getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(described)?.textContent).toBe(messages.report.showOfficersHint);
});
