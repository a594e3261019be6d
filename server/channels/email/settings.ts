import { z } from "zod";

/** `Name <address>` or a bare address. */
const sender = /^(?:[^<>"\r\n]{0,120}<)?\s*([^\s<>@]{1,64}@[^\s<>@]{1,190})\s*>?$/;

export const settings = z.object({
  /** `imaps://user:password@host:993/INBOX`; with `imap:` and `smtp:` STARTTLS, which a server elsewhere must offer. */
  imapUrl: z.url({ protocol: /^imaps?$/ }),
  /** `smtps://user:password@host:465` or `smtp://…:587`. */
  smtpUrl: z.url({ protocol: /^smtps?$/ }),
  from: z.string().regex(sender),
});
export type Settings = z.infer<typeof settings>;

/** The office's bare e-mail address, in lower case. */
export const ownAddress = ({ from }: Settings): string => (sender.exec(from)?.[1] ?? from).toLowerCase();

export const ownDomain = (own: Settings): string => ownAddress(own).split("@")[1] ?? "localhost";

/** The Message-ID of a reply contains its id, so it is the same at every attempt. */
export const replyMessageId = (answerId: string, own: Settings): string => `<${answerId}@${ownDomain(own)}>`;
