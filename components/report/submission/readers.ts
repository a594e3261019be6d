import { isSureAccusation } from "@/server/domain/complaint/sure-accusation";
import type { StoredReceipt } from "../receipt/receipt-store";
import type { SubmissionDraft } from "./draft";

/** Why a complaint is confidential whatever its reporter chose. */
export type Secrecy = "accused" | "category" | "words";
/** Who may read a complaint that was sent. */
export type SentReaders = NonNullable<StoredReceipt["readers"]>;

type Subject = Pick<SubmissionDraft, "accusedUnitId" | "text">;

/** Why this draft becomes confidential, by the rules of the intake; null when its reporter decides. */
export function secrecyOf(draft: Subject, category: { isConfidential: boolean } | undefined): Secrecy | null {
  if (draft.accusedUnitId !== null) return "accused";
  if (category?.isConfidential) return "category";
  return isSureAccusation(draft.text) ? "words" : null;
}

export const readersOf = ({ isPublic }: { isPublic: boolean }, secrecy: Secrecy | null): SentReaders => {
  if (secrecy) return "handler";
  return isPublic ? "everybody" : "officers";
};
