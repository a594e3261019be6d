import Link from "next/link";
import { splitByCodes } from "@/server/domain/complaint/code";

type LinkedTextProps = { text: string; codes?: readonly string[] | undefined };

/** A text whose quoted numbers link to their complaints, where the reader may open them. */
export function LinkedText({ text, codes = [] }: LinkedTextProps) {
  if (codes.length === 0) return text;
  let at = 0;
  return splitByCodes(text).map((part) => {
    at += part.text.length;
    return part.code && codes.includes(part.code) ? (
      <Link
        key={at}
        href={`/petugas/${part.code}`}
        prefetch={false}
        className="font-semibold text-teluk underline underline-offset-4"
      >
        {part.text}
      </Link>
    ) : (
      <span key={at}>{part.text}</span>
    );
  });
}
