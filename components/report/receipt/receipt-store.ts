import type { SubmitReceipt } from "@/server/domain/complaint/submit-receipt";
import { minutes } from "@/server/domain/duration";

export type StoredReceipt = {
  code: string;
  secret: string;
  readers?: "everybody" | "officers" | "handler";
  /** Photos that did not come along. */
  photosLeftOut?: number;
  /** What the same form sent before it was edited. */
  others?: readonly string[];
};

const listName = "receipts";
const lastName = "last-sent";
/** How long a form says that the one before it was sent. */
const freshMs = minutes(10);
const none: readonly StoredReceipt[] = [];
const listeners = new Set<() => void>();
let state = none;
let raw: string | null = null;

/** Storage may be full or forbidden: then the receipts last as long as the page. */
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}

const isReceipt = (one: unknown): one is StoredReceipt =>
  typeof one === "object" && one !== null && "code" in one && "secret" in one;

/** The receipts of this device, newest first. */
export function readReceipts(): readonly StoredReceipt[] {
  const list = attempt(() => localStorage.getItem(listName) ?? "[]");
  if (list === raw || list === null) return state;
  raw = list;
  const found: unknown = attempt(() => JSON.parse(list));
  state = Array.isArray(found) ? found.filter(isReceipt) : none;
  return state;
}

export const readNoReceipts = (): readonly StoredReceipt[] => none;

function write(all: readonly StoredReceipt[]): void {
  state = all;
  attempt(() => localStorage.setItem(listName, JSON.stringify(all)));
  for (const listener of listeners) listener();
}

/** Keeps a receipt until it is forgotten. */
export function keepReceipt(receipt: StoredReceipt): void {
  write([receipt, ...readReceipts().filter(({ code }) => code !== receipt.code)]);
}

export const toStored = ({ code, secret, photosLeftOut, others }: SubmitReceipt): StoredReceipt => ({
  code,
  secret,
  ...(photosLeftOut > 0 && { photosLeftOut }),
  ...(others.length > 0 && { others: others.map((other) => other.code) }),
});

/** The same of a draft that was sent. The device's own receipt stays: a draft sent again returns the first code. */
export function keepSubmitted(receipt: StoredReceipt): void {
  attempt(() => sessionStorage.setItem(lastName, JSON.stringify({ code: receipt.code, at: Date.now() })));
  if (!readReceipts().some(({ code }) => code === receipt.code)) keepReceipt(receipt);
}

/** The code of what this tab sent in the last minutes: a reload while it was sent shows the empty form. */
export function readLastSent(): string | null {
  const last = attempt(() => JSON.parse(sessionStorage.getItem(lastName) ?? "null"));
  return typeof last?.code === "string" && Date.now() - last.at < freshMs ? last.code : null;
}

export function forgetReceipt(code: string): void {
  write(readReceipts().filter((one) => one.code !== code));
}

export function onReceipts(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
