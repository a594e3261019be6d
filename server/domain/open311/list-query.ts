import { days } from "../duration";
import { invalid } from "../errors";
import { parseMoment } from "./moment";

const georeportStatuses = ["open", "closed"] as const;
export type GeoreportStatus = (typeof georeportStatuses)[number];

/** A query for requests: by id, by period, or changes since a moment. */
export type ListQuery =
  | { kind: "named"; ids: string[] }
  | {
      kind: "period";
      from: Date;
      to: Date;
      serviceCodes: string[] | null;
      statuses: GeoreportStatus[] | null;
      limit: number;
      offset: number;
    }
  | {
      kind: "changed";
      after: Date;
      serviceCodes: string[] | null;
      statuses: GeoreportStatus[] | null;
      limit: number;
      offset: number;
    };

const spanDays = 90;
const mostRequests = 1_000;
const defaultPageSize = 100;
/** Clients that need more narrow the dates, or follow `updated_after`. */
const deepestPage = 10_000;
const mostIds = 200;

type Parameters = ReadonlyMap<string, string>;

/**
 * Parses the parameters of GET requests. Extensions only with `extensions=true`.
 * @throws INVALID with the sentence for the sender
 */
export function parseListQuery(given: Parameters, now: Date): ListQuery {
  const ids = listOf(given, "service_request_id");
  if (ids) {
    if (ids.length > mostIds) throw invalid(`service_request_id takes at most ${mostIds} numbers`);
    return { kind: "named", ids };
  }
  const isExtended = given.get("extensions") === "true";
  const filter = { serviceCodes: listOf(given, "service_code"), statuses: statusesOf(given) };
  const page = isExtended ? pageOf(given) : { limit: mostRequests, offset: 0 };
  const after = isExtended ? momentOf(given, "updated_after") : null;
  if (after) return { kind: "changed", after, ...filter, ...page };
  return { kind: "period", ...periodOf(given, now), ...filter, ...page };
}

function listOf(given: Parameters, name: string): string[] | null {
  const parts = (given.get(name) ?? "").split(",").flatMap((part) => part.trim() || []);
  return parts.length > 0 ? [...new Set(parts)] : null;
}

function statusesOf(given: Parameters): GeoreportStatus[] | null {
  const wanted = listOf(given, "status");
  const known = wanted?.filter((one): one is GeoreportStatus => one === "open" || one === "closed") ?? null;
  if (known?.length !== wanted?.length) throw invalid("status is open or closed");
  return known?.length === georeportStatuses.length ? null : known;
}

function momentOf(given: Parameters, name: string): Date | null {
  const text = given.get(name);
  if (!text) return null;
  const at = parseMoment(text);
  if (!at) throw invalid(`${name} is a date and time with its zone, such as 2026-11-24T08:00:00+07:00`);
  return at;
}

function periodOf(given: Parameters, now: Date): { from: Date; to: Date } {
  const [start, end] = [momentOf(given, "start_date"), momentOf(given, "end_date")];
  const span = days(spanDays);
  const to = end ?? (start ? new Date(start.getTime() + span) : now);
  const from = start ?? new Date(to.getTime() - span);
  if (from > to) throw invalid("start_date comes after end_date");
  if (to.getTime() - from.getTime() > span)
    throw invalid(`start_date and end_date lie at most ${spanDays} days apart`);
  return { from, to };
}

function pageOf(given: Parameters): { limit: number; offset: number } {
  const [page, limit] = [wholeOf(given, "page", 1), wholeOf(given, "page_size", defaultPageSize)];
  if (limit > mostRequests) throw invalid(`page_size is at most ${mostRequests}`);
  if (page * limit > deepestPage)
    throw invalid(`page × page_size is at most ${deepestPage}: narrow the dates`);
  return { limit, offset: (page - 1) * limit };
}

function wholeOf(given: Parameters, name: string, otherwise: number): number {
  const text = given.get(name);
  if (!text) return otherwise;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw invalid(`${name} is a whole number from 1`);
  return Number(text);
}
