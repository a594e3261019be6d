import { conflict, DomainError, invalid } from "@/server/domain/errors";

/** Errors of Postgres that the caller can avoid, by SQLSTATE. */
const refusedByPostgres: Readonly<Record<string, () => DomainError>> = {
  // A deadlock, of which this transaction was the victim.
  "40P01": conflict,
  "40001": conflict,
  // A NUL, or half of a surrogate pair: Postgres cannot store it.
  "22021": () => invalid("invalid_input"),
  "22P05": () => invalid("invalid_input"),
};

/** A rule's refusal, or one of Postgres; null for an unexpected error. */
export const asDomainError = (error: unknown): DomainError | null =>
  error instanceof DomainError ? error : readPostgres(error);

/** The query layer wraps the driver's errors. */
function readPostgres(error: unknown): DomainError | null {
  if (!(error instanceof Error)) return null;
  const known = "code" in error ? refusedByPostgres[String(error.code)] : undefined;
  return known?.() ?? readPostgres(error.cause);
}
