import { z } from "zod";
import { phoneNumber } from "./phone-number";

/** Channels by which a form's contact can be written to, best first: a letter holds a whole note and costs nothing. */
const routes = [
  { code: "email", kind: "email", by: "email" },
  { code: "sms_1708", kind: "phone", by: "sms" },
  { code: "sms_0811", kind: "phone", by: "sms" },
  { code: "whatsapp", kind: "phone", by: "whatsapp" },
] as const;
type Route = (typeof routes)[number];
type ContactChannel = Route["code"];

export const contactChannels = routes.map(({ code }) => code);
export const contactChannelsSchema = z.array(z.enum(contactChannels));

type Contact = { email: string | null; phone: string | null };
type ContactRoute = { channelCode: ContactChannel; by: Route["by"]; address: string };

/** Where the replies to a form's complaint go, by one of the channels that are on; null when nothing can be sent. */
export function contactRoute(contact: Contact, on: readonly string[]): ContactRoute | null {
  for (const { code, kind, by } of routes) {
    const address = on.includes(code) ? addresses[kind](contact) : null;
    if (address) return { channelCode: code, by, address };
  }
  return null;
}

/** As the channels themselves write them, so that the reply to a reply is known by its sender. */
const addresses = {
  email: ({ email }: Contact) => {
    const given = (email ?? "").trim().toLowerCase();
    return /^[^\s@]+@[^\s@]+$/.test(given) ? given : null;
  },
  phone: ({ phone }: Contact) => {
    try {
      return phoneNumber(phone ?? "");
    } catch {
      return null;
    }
  },
};

type News =
  | { by: Route["by"]; address: string }
  | { by: null; why: "closed" | "phone_only" | "needs_phone" | "needs_email" };

/** What a form says before it is sent: which contact gets news, or why none does. */
export function newsFor(contact: Contact, on: readonly string[]): News {
  const route = contactRoute(contact, on);
  if (route) return { by: route.by, address: route.address };
  if (on.length === 0) return { by: null, why: "closed" };
  if (!on.includes("email")) return { by: null, why: "needs_phone" };
  return { by: null, why: addresses.phone(contact) ? "phone_only" : "needs_email" };
}
