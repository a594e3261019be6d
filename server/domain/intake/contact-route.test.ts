import { expect, test } from "vitest";
import { contactRoute, newsFor } from "./contact-route";

const none = { email: null, phone: null };
const mail = { email: " Siti@Contoh.org ", phone: null };
const phone = { email: null, phone: "0812 3456 7890" };
const both = { ...mail, ...{ phone: phone.phone } };

test.each([
  ["an e-mail is written to as the mailbox knows its sender", mail, ["email"], ["email", "siti@contoh.org"]],
  ["of two contacts the e-mail is used", both, ["email", "sms_1708"], ["email", "siti@contoh.org"]],
  ["a phone is used while the mailbox is off", both, ["sms_0811"], ["sms_0811", "+6281234567890"]],
  ["an SMS comes before WhatsApp", phone, ["whatsapp", "sms_1708"], ["sms_1708", "+6281234567890"]],
  ["a phone gets nothing while its channels are off", phone, ["email"], null],
  ["what is no number gets nothing", { email: null, phone: "12" }, ["whatsapp"], null],
  ["half an e-mail gets nothing", { email: "siti@", phone: null }, ["email"], null],
] as const)("%s", (_, contact, on, route) => {
  const found = contactRoute(contact, on);
  expect(found && [found.channelCode, found.address]).toEqual(route);
});

test.each([
  ["an e-mail", mail, ["email"], "email"],
  ["a phone with WhatsApp", phone, ["whatsapp"], "whatsapp"],
  ["no contact", none, ["email", "sms_1708"], "needs_email"],
  ["no contact without a mailbox", none, ["sms_1708"], "needs_phone"],
  ["a phone alone", phone, ["email"], "phone_only"],
  ["a contact while every channel is off", both, [], "closed"],
] as const)("the form tells who gives %s what to expect", (_, contact, on, told) => {
  const news = newsFor(contact, on);
  expect(news.by ?? news.why).toBe(told);
});
