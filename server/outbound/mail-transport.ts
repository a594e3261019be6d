import { createTransport, type Transporter } from "nodemailer";
import { seconds } from "@/server/domain/duration";
import { mustSpeakTls } from "./tls-of-mail";

const patienceMs = seconds(15);

/**
 * Sends to the mail server of a URL, `smtp:` with STARTTLS. It fails after 15 s, or without TLS where that is due.
 * `servername` is whose certificate it must show, where the URL has an IP address in its place.
 */
export const openMailTransport = (smtpUrl: string, servername?: string): Transporter =>
  createTransport({
    url: smtpUrl,
    ...(servername && { servername }),
    requireTLS: mustSpeakTls(new URL(smtpUrl).hostname),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
