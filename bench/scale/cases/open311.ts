import { publicKinds } from "@/db/event-kinds";
import { isListedOpenSql, isListedSql } from "@/db/predicates";
import { days } from "@/server/domain/duration";
import { type Case, page, quote } from "./case";

const columns = `code, status, text, landmark, category_code, kelurahan_code, latitude, longitude, holder_unit_id,
  submitted_at, public_changed_at, completion_due_at, rejection_reason,
  (select public_note from complaint_event e where e.complaint_id = c.id and public_note is not null
    and kind in (${publicKinds}) order by e.id desc limit 1)`;
const recent = `submitted_at >= now() - interval '90 days' and submitted_at <= now()`;
const raw = (more: string) =>
  `select ${columns} from complaint c where ${isListedSql()} and ${recent} ${more} order by submitted_at desc, id desc limit 100`;
const hundred = "extensions=true&page_size=100";

/** Requests of Open311 clients, each beside the equal query on the raw tables. */
export const open311Cases: Case[] = [
  {
    name: "open311: 100 requests as JSON",
    ask: () => page(`/open311/v2/requests.json?${hundred}`),
    raw: () => raw(""),
  },
  { name: "open311: 100 requests as XML", ask: () => page(`/open311/v2/requests.xml?${hundred}`) },
  {
    name: "open311: 100 open requests of a service",
    ask: ({ category }) => page(`/open311/v2/requests.json?${hundred}&status=open&service_code=${category}`),
    raw: ({ category }) => raw(`and category_code = ${quote(category)} and ${isListedOpenSql()}`),
  },
  {
    name: "open311: 100 requests, the tenth page",
    ask: () => page(`/open311/v2/requests.json?${hundred}&page=10`),
    raw: () => `${raw("")} offset 900`,
  },
  {
    name: "open311: 100 changed since a moment",
    ask: (_one, index) => {
      const since = new Date(Date.now() - days(1 + (index % 60))).toISOString();
      return page(`/open311/v2/requests.json?${hundred}&updated_after=${since}`);
    },
  },
  { name: "open311: the first 1,000", ask: () => page("/open311/v2/requests.json") },
  {
    name: "open311: one request",
    ask: ({ code }) => page(`/open311/v2/requests/${code}.json`),
    raw: ({ code }) => `select ${columns} from complaint c where code = ${quote(code)}`,
  },
  { name: "open311: services", ask: () => page("/open311/v2/services.json") },
];
