import { NoticeBox } from "@/components/ui/states";

/** Why the last change was refused; a saved one is announced. */
export function SaveOutcome({ error }: { error: string | null }) {
  return error ? <NoticeBox tone="bad">{error}</NoticeBox> : null;
}
