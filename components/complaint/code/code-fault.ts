/** Why a code did not open a complaint: it is wrong, or too many were. */
export type CodeFault = { kind: "wrongSecret" | "renewFailed" } | { kind: "tooManyCodes"; minutes: number };

type Query = { gagal?: string | undefined; detik?: string | undefined };

/** What the address says of the code that was shown last. */
export function readCodeFault({ gagal, detik }: Query): CodeFault | null {
  if (gagal === "kode") return { kind: "wrongSecret" };
  if (gagal === "baru") return { kind: "renewFailed" };
  if (gagal !== "nanti") return null;
  const seconds = Number.parseInt(String(detik ?? ""), 10);
  return { kind: "tooManyCodes", minutes: Math.max(1, Math.ceil((seconds || 0) / 60)) };
}
