import { type Case, page, query, quote } from "./case";

export const otherCases: Case[] = [
  {
    name: "complaint.track",
    ask: ({ code }) => query("complaint.track", { code }),
    raw: ({ code }) =>
      `select * from complaint c join complaint_event e on e.complaint_id = c.id where c.code = ${quote(code)} order by e.id`,
  },
  { name: "complaint.queue, kelurahan", as: "kelurahan", ask: () => query("complaint.queue", {}) },
  { name: "complaint.queue, agency", as: "binamarga", ask: () => query("complaint.queue", {}) },
  { name: "complaint.queue, verifier", as: "biro", ask: () => query("complaint.queue", {}) },
  {
    name: "area.dashboard",
    ask: ({ kelurahan }) => query("area.dashboard", { code: kelurahan }),
    raw: ({ kelurahan }) =>
      `select status, count(*), count(*) filter (where completion_stopped_at is null and completion_due_at < now()) from complaint where kelurahan_code = ${quote(kelurahan)} group by 1`,
  },
  { name: "page /", ask: () => page("/") },
  { name: "page /lacak/[code]", ask: ({ code }) => page(`/lacak/${code}`) },
  { name: "page /lapor", ask: () => page("/lapor") },
  { name: "page /kelurahan/[code]", ask: ({ kelurahan }) => page(`/kelurahan/${kelurahan}`) },
];
