import { conflict, DomainError, invalid } from "@/server/domain/errors";

/** What Postgres itself refuses for a reason that the caller can do something about, by SQLSTATE. */
const refusedByPostgres: Readonly<Record<string, () => DomainError>> = {
  // Two writers waited for each other, and this one was given up.
  "40P01": conflict,
  "40001": conflict,
  // A NUL, or half of a surrogate pair: no text that can be kept.
  "22021": () => invalid("invalid_input"),
  "22P05": () => invalid("invalid_input"),
};

/** A rule's refusal, or Postgres's own as one; null for what nobody expected. */
export const asDomainError = (error: unknown): DomainError | null =>
  error instanceof DomainError ? error : readPostgres(error);

/** The query layer wraps what the driver throws. */
function readPostgres(error: unknown): DomainError | null {
  if (!(error instanceof Error)) return null;
  const known = "code" in error ? refusedByPostgres[String(error.code)] : undefined;
  return known?.() ?? readPostgres(error.cause);
}
