/** Codes of refusals by rules; each transport translates them once. */
export const domainErrorCodes = [
  "NOT_FOUND",
  "FORBIDDEN",
  "UNAUTHENTICATED",
  "INVALID",
  "CONFLICT",
  "TOO_LARGE",
  "UNSUPPORTED",
  "TOO_MANY_REQUESTS",
] as const;

export type DomainErrorCode = (typeof domainErrorCodes)[number];

/** A refusal with a reason. `message` is a stable snake_case key that the interface translates. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly detail?: Readonly<Record<string, string | number>>,
  ) {
    super(message);
    this.name = "DomainError";
  }
}

export const notFound = (reason = "not_found") => new DomainError("NOT_FOUND", reason);
export const forbidden = (reason = "not_allowed") => new DomainError("FORBIDDEN", reason);
export const conflict = (reason = "changed_meanwhile", detail?: Readonly<Record<string, string | number>>) =>
  new DomainError("CONFLICT", reason, detail);
export const invalid = (reason: string, detail?: Readonly<Record<string, string | number>>) =>
  new DomainError("INVALID", reason, detail);
