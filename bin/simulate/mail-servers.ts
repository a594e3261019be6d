import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import openHoodiecrow from "hoodiecrow-imap";
import { SMTPServer } from "smtp-server";

const plugins = ["ID", "UIDPLUS", "ENABLE", "NAMESPACE", "LITERALPLUS", "SASL-IR", "AUTH-PLAIN"];

/** A real IMAP server on loopback with one empty mailbox; `put` delivers an e-mail into it. */
export async function openImap(uidvalidity = 1) {
  const server = openHoodiecrow({
    plugins,
    users: { "dki@contoh.id": { password: "sandi imap" } },
    storage: { INBOX: { uidvalidity, messages: [] } },
  });
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: imapUrl(port),
    box: () => server.getMailbox("INBOX"),
    put: (mail: string | Buffer) =>
      server.appendMessage("INBOX", [], undefined, Buffer.from(mail).toString("latin1")),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.server.close(resolve));
    },
  };
}

export const imapUrl = (port: number) => `imap://dki%40contoh.id:sandi%20imap@127.0.0.1:${port}/INBOX`;

/** A proxy that breaks every connection once so many bytes came back over it. */
export async function openFrailLine(port: number, bytes: number) {
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    let left = bytes;
    near.pipe(far);
    far.on("data", (data) => {
      left -= data.length;
      if (left > 0) near.write(data);
      else for (const socket of [near, far]) socket.destroy();
    });
    for (const socket of [near, far]) {
      socket.on("error", () => {});
      socket.on("close", () => (socket === near ? far : near).destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

type SentMail = { from: string; to: string; raw: string };

/** A real SMTP server on loopback that stores what it accepted; while `refuses` it responds 451. */
export async function openSmtp() {
  const mails: SentMail[] = [];
  const state = { refuses: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) =>
      state.refuses ? done(Object.assign(new Error("later"), { responseCode: 451 })) : done(),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        const to = envelope.rcptTo[0]?.address ?? "";
        mails.push({ from, to, raw: Buffer.concat(parts).toString("utf8") });
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    state,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
