declare module "hoodiecrow-imap" {
  import type { Server } from "node:net";

  type StoredMail = { raw: string; internaldate?: string };
  type Box = { uidvalidity: number; uidnext: number; messages: (StoredMail & { uid: number })[] };
  type ImapServer = {
    server: Server;
    listen(port: number, host: string, done: () => void): void;
    getMailbox(path: string): Box;
    appendMessage(path: string, flags: string[], internaldate: string | undefined, raw: string): void;
  };
  function open(options: {
    plugins: string[];
    users: Record<string, { password: string }>;
    storage: Record<string, { uidvalidity: number; messages: StoredMail[] }>;
  }): ImapServer;
  export = open;
}
