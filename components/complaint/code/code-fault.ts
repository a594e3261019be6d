/** Why a code did not open a complaint: there is none, it is wrong or replaced, or too many were wrong. */
export type CodeFault =
  | { kind: (typeof kinds)[keyof typeof kinds] }
  | { kind: "tooManyCodes"; minutes: number };

const kinds = {
  kosong: "secretEmpty",
  kode: "wrongSecret",
  tautan: "linkInvalid",
  diganti: "secretReplaced",
  baru: "renewFailed",
} as const;

type Query = { gagal?: string | undefined; detik?: string | undefined };

/** What the address says of the code that was shown last. */
export function readCodeFault({ gagal, detik }: Query): CodeFault | null {
  if (gagal && Object.hasOwn(kinds, gagal)) return { kind: kinds[gagal as keyof typeof kinds] };
  if (gagal !== "nanti") return null;
  const seconds = Number.parseInt(String(detik ?? ""), 10);
  return { kind: "tooManyCodes", minutes: Math.max(1, Math.ceil((seconds || 0) / 60)) };
}
