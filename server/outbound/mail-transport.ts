import { createTransport, type Transporter } from "nodemailer";
import { seconds } from "@/server/domain/duration";
import { mustSpeakTls } from "./tls-of-mail";

const patienceMs = seconds(15);

/** Sends to the mail server of a URL, `smtp:` with STARTTLS. It fails after 15 s, or without TLS where that is due. */
export const openMailTransport = (smtpUrl: string): Transporter =>
  createTransport({
    url: smtpUrl,
    requireTLS: mustSpeakTls(new URL(smtpUrl).hostname),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
