import type { Attachment, ReadMessage } from "../adapter";

type Sms = {
  externalId: string;
  /** In E.164. */
  address: string;
  text: string;
  sentAt: Date;
  /** Keys of messages that it may be the rest of. */
  keys?: readonly string[];
  refersTo?: readonly string[];
  /** Of an MMS. */
  attachments?: Attachment[];
};

/** An SMS of any provider: text and number, and photos of an MMS. */
export const smsMessage = ({
  externalId,
  address,
  text,
  sentAt,
  keys = [],
  refersTo = [],
  attachments = [],
}: Sms): ReadMessage => ({
  externalId,
  text: text.trim(),
  categoryCode: null,
  point: null,
  kelurahanCode: null,
  landmark: null,
  placeSource: "none",
  isPublic: false,
  submittedAt: sentAt,
  contact: { name: null, phone: address, email: null, isVisibleToOfficers: false },
  attachments,
  correspondence: {
    address,
    name: null,
    subject: null,
    replyTo: null,
    keys,
    refersTo,
    isPublic: false,
    locale: "id",
  },
});
