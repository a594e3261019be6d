import { letterForm } from "@/server/domain/intake/reply-form";
import type { Adapter } from "../adapter";
import { pullMail } from "./pull-mail";
import { readMail } from "./read-mail";
import { sendMail } from "./send-mail";
import { type Settings, settings } from "./settings";

/** The office's mailbox: read by IMAP, replies by SMTP. */
export const mailbox: Adapter<Settings> = {
  settings,
  fields: [
    { name: "imapUrl", isSecret: true, target: "mail" },
    { name: "smtpUrl", isSecret: true, target: "mail" },
    { name: "from", isSecret: false },
  ],
  read: readMail,
  reply: letterForm,
  send: sendMail,
  pull: pullMail,
};
