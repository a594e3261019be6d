import { describe, expect, it } from "vitest";
import { parseListQuery } from "./list-query";

const now = new Date("2026-11-24T05:00:00Z");
const ask = (query: string) => parseListQuery(new Map(new URLSearchParams(query)), now);
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

describe("a query for requests", () => {
  it("is for the last 90 days and the first thousand by default", () => {
    const expected = {
      kind: "period",
      from: days(-90),
      to: now,
      serviceCodes: null,
      statuses: null,
      limit: 1000,
      offset: 0,
    };
    expect(ask("")).toEqual(expected);
    expect(ask("service_code=&status=&start_date=&service_request_id=")).toEqual(expected);
  });

  it("for named ids ignores all other parameters", () => {
    const query = "service_request_id=JK2611240001, JK2611240002,&status=wrong&start_date=wrong";
    expect(ask(query)).toEqual({ kind: "named", ids: ["JK2611240001", "JK2611240002"] });
  });

  it("takes lists of services and statuses; both statuses are no filter", () => {
    expect(ask("service_code=jalan,pohon&status=closed")).toMatchObject({
      serviceCodes: ["jalan", "pohon"],
      statuses: ["closed"],
    });
    expect(ask("status=open,closed")).toMatchObject({ statuses: null });
  });

  it.each([
    ["only a start", "start_date=2026-08-01T00:00:00Z", "2026-08-01T00:00:00Z", "2026-10-30T00:00:00Z"],
    ["only an end", "end_date=2026-08-01T00:00:00Z", "2026-05-03T00:00:00Z", "2026-08-01T00:00:00Z"],
    [
      "exactly 90 days",
      "start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z",
      "2026-01-01T00:00:00Z",
      "2026-04-01T00:00:00Z",
    ],
  ])("with %s spans 90 days", (_what, query, from, to) =>
    expect(ask(query)).toMatchObject({ from: new Date(from), to: new Date(to) }),
  );

  it("takes pages and changes only with extensions", () => {
    expect(ask("page=3&page_size=10&updated_after=2026-11-01T00:00:00Z")).toMatchObject({
      kind: "period",
      limit: 1000,
      offset: 0,
    });
    expect(ask("extensions=true&page=3&page_size=10")).toMatchObject({
      kind: "period",
      limit: 10,
      offset: 20,
    });
    expect(ask("extensions=true&updated_after=2026-11-01T00:00:00Z")).toMatchObject({
      kind: "changed",
      after: new Date("2026-11-01T00:00:00Z"),
      limit: 100,
    });
  });

  it.each([
    ["status=done", "status is open or closed"],
    ["start_date=2026-11-24", "start_date is a date and time with its zone"],
    ["start_date=2026-11-24T00:00:00", "start_date is a date and time with its zone"],
    ["end_date=besok", "end_date is a date"],
    ["start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:01Z", "90 days apart"],
    ["start_date=2026-04-01T00:00:00Z&end_date=2026-01-01T00:00:00Z", "comes after"],
    ["extensions=true&page=0", "page is a whole number"],
    ["extensions=true&page=1.5", "page is a whole number"],
    ["extensions=true&page_size=1001", "page_size is at most 1000"],
    ["extensions=true&page=101&page_size=100", "narrow the dates"],
    ["extensions=true&updated_after=2026", "updated_after is a date"],
    [
      `service_request_id=${Array.from({ length: 201 }, (_, index) => `JK${index}`).join(",")}`,
      "at most 200",
    ],
  ])("is refused with a message: %s", (query, words) => expect(() => ask(query)).toThrow(words));
});
