import { ImapFlow } from "imapflow";
import { days, seconds } from "@/server/domain/duration";
import { resolveMailUrl } from "@/server/outbound/resolve-mail-url";
import { mustSpeakTls } from "@/server/outbound/tls-of-mail";
import type { StoreMail } from "../adapter";
import { boxOf, type MailCursor, readCursor, writeCursor } from "./cursor";
import { fetchMail } from "./fetch-mail";
import type { Settings } from "./settings";

const patienceMs = seconds(30);
const slice = 200;
/** Days to go back in a mailbox that is read for the first time. */
const firstDays = 7;

/**
 * Fetches every e-mail after the cursor, by UID, on its own connection; the mailbox is opened read-only (EXAMINE).
 * When its UIDVALIDITY has changed, all since the first day is read again and deduplicated.
 * @throws Error when the server is private, cannot be reached or refuses
 */
export async function pullMail({ imapUrl }: Settings, cursor: string | null, keep: StoreMail): Promise<void> {
  const url = new URL(imapUrl);
  const client = await openClient(imapUrl);
  await client.connect();
  try {
    const path = decodeURIComponent(url.pathname.slice(1)) || "INBOX";
    const box = await client.mailboxOpen(path, { readOnly: true });
    const at = startOf(readCursor(cursor, boxOf(url)), boxOf(url), String(box.uidValidity));
    const found = (await client.search(questionOf(at), { uid: true })) || [];
    const waiting = found.filter((uid) => uid > at.uid).sort((a, b) => a - b);
    for (let from = 0; from < waiting.length; from += slice) {
      const uids = waiting.slice(from, from + slice);
      const sizes = new Map<number, number>();
      for await (const one of client.fetch(uids.join(","), { uid: true, size: true }, { uid: true }))
        sizes.set(one.uid, one.size ?? 0);
      for (const uid of uids) {
        const size = sizes.get(uid);
        const body = size === undefined ? null : await fetchMail(client, uid, size);
        await keep(body && { body, contentType: "message/rfc822" }, writeCursor({ ...at, uid }));
      }
    }
    if (waiting.length === 0 && cursor !== writeCursor(at)) await keep(null, writeCursor(at));
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function openClient(imapUrl: string): Promise<ImapFlow> {
  const { url, servername } = await resolveMailUrl(imapUrl);
  const { protocol, hostname, port, username, password } = url;
  const secure = protocol === "imaps:";
  const client = new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ""),
    ...(servername && { servername }),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    ...(!secure && mustSpeakTls(hostname) && { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  // A broken connection also fails the pending command; the event alone must not end the process.
  client.on("error", () => {});
  return client;
}

function startOf(known: MailCursor | null, box: string, validity: string): MailCursor {
  const since = known?.since ?? new Date(Date.now() - days(firstDays)).toISOString().slice(0, 10);
  return known?.validity === validity ? known : { box, validity, uid: 0, since };
}

/** `n:*` always includes the last e-mail, whatever its UID. */
const questionOf = ({ uid, since }: MailCursor) =>
  uid > 0 ? { uid: `${uid + 1}:*` } : { since: new Date(`${since}T00:00:00Z`) };
