import { SMTPServer } from "smtp-server";

/** A mail server on loopback that can be taken down; it stores what it accepted. Without a port it chooses one. */
export function openMailbox(fixedPort = 0) {
  const mails: { id: string; to: string; recipients: string[]; text: string }[] = [];
  let server: SMTPServer | undefined;
  let port = fixedPort;
  const open = () =>
    new Promise<void>((resolve) => {
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ["STARTTLS"],
        onData(stream, session, done) {
          const parts: Buffer[] = [];
          stream.on("data", (part: Buffer) => parts.push(part));
          stream.on("end", () => {
            const text = Buffer.concat(parts).toString("utf8");
            const id = /^Message-ID: (\S+)/im.exec(text)?.[1] ?? "";
            const recipients = session.envelope.rcptTo.map(({ address }) => address);
            mails.push({ id, to: recipients[0] ?? "", recipients, text });
            done();
          });
        },
      });
      server.on("error", () => {});
      server.listen(port, "127.0.0.1", () => {
        const address = server?.server.address();
        if (address && typeof address === "object") port = address.port;
        resolve();
      });
    });
  const close = () => new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()));
  return { mails, open, close, url: () => `smtp://127.0.0.1:${port}` };
}
