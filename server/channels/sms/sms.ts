import { z } from "zod";
import { smsForm } from "@/server/domain/intake/reply-form";
import type { Adapter } from "../adapter";
import { gateway, gatewaySettings } from "./gateway";
import { twilio, twilioSettings } from "./twilio";

const providers = z.discriminatedUnion("provider", [gatewaySettings, twilioSettings]);
type Settings = z.infer<typeof providers>;

/** The generic gateway unless a provider is named. */
const settings = z.preprocess((given) => ({ provider: "gateway", ...(given as object) }), providers);

/** SMS by one of the providers: `gateway` (our own format) or `twilio`. */
export const sms: Adapter<Settings> = {
  settings,
  fields: [
    { name: "provider", isSecret: false },
    { name: "secret", isSecret: true },
    { name: "sendUrl", isSecret: false, target: "web" },
    { name: "accountSid", isSecret: false },
    { name: "authToken", isSecret: true },
    { name: "from", isSecret: false },
    { name: "webhookUrl", isSecret: false },
    { name: "apiUrl", isSecret: false, target: "web" },
    { name: "mediaHosts", isSecret: false, target: "hosts" },
  ],
  verify: (request, account) =>
    account.provider === "twilio" ? twilio.verify(request, account) : gateway.verify(request, account),
  receipt: (account) => (account.provider === "twilio" ? twilio.receipt : null),
  read: (arrived, account) =>
    account.provider === "twilio" ? twilio.read(arrived, account) : gateway.read(arrived),
  reply: smsForm,
  send: (answer, account) =>
    account.provider === "twilio" ? twilio.send(answer, account) : gateway.send(answer, account),
};
