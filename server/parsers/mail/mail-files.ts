import type { Attachment as MailFile, ParsedMail } from "mailparser";
import { maxPhotos } from "@/server/domain/complaint/input";
import { describeDroppedFile } from "@/server/domain/intake/mail-text";

type Files = { photos: Buffer[]; listing: string[] };

/** A smaller inline image is a logo or a smiley. */
const smallestInline = 5_000;
const mostListed = 20;
const pictureName = /\.(?:jpe?g|png|webp|heic|heif|gif|avif|tiff?)$/i;

/** The photos of an e-mail, attached ones before inline ones, six at most; all other files by name and size. */
export function filesOf(mail: ParsedMail): Files {
  const files = mail.attachments.filter((file) => !isOrnament(file));
  const pictures = files.filter((file) => isPicture(file) && file.size > 0);
  const inOrder = [
    ...pictures.filter(({ related }) => !related),
    ...pictures.filter(({ related }) => related),
  ];
  const taken = inOrder.slice(0, maxPhotos);
  const inWords = dataPictures(mail.html || "").slice(0, maxPhotos - taken.length);
  const left = files.filter(
    (file) => !taken.includes(file) && file.contentType !== "message/delivery-status",
  );
  const listing = left.slice(0, mostListed).map(describe);
  return { photos: [...taken.map(({ content }) => content), ...inWords], listing };
}

const isPicture = ({ contentType, filename = "" }: MailFile) =>
  contentType.startsWith("image/") || pictureName.test(filename);

const isOrnament = (file: MailFile) =>
  Boolean(file.related) && isPicture(file) && sizeOf(file) < smallestInline;

const leftBehind = ({ headers }: MailFile) => Number(headers.get("x-left-behind")) || 0;
const sizeOf = (file: MailFile) => file.size || leftBehind(file);

const describe = (file: MailFile) => describeDroppedFile(file.filename ?? file.contentType, sizeOf(file));

/** Images embedded in the HTML. */
function dataPictures(html: string): Buffer[] {
  const found = html.matchAll(/\ssrc\s*=\s*["']data:image\/[a-z+.-]{2,12};base64,([^"']+)["']/gi);
  return Array.from(found, ([, base64 = ""]) => Buffer.from(base64, "base64")).filter(
    ({ length }) => length >= smallestInline,
  );
}
