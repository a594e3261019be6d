import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  findAnswerDays,
  findExtensionLimit,
  findHeldDays,
  findMaxHops,
  findMessageDays,
  findRetentionRule,
  findSmallestDisclosed,
} from "@/db/queries/admin/limits";
import { findReviewRates } from "@/db/queries/complaint/verification";
import { listAreaCounts } from "@/db/queries/map/map-counts";
import { listSubscribers } from "@/db/queries/open311/webhooks";
import { endDay, momentsAroundEnd } from "@/db/testing/moments-around-end";
import { noon, openWorld, type World } from "@/db/testing/world";
import { hours, minutes } from "@/server/domain/duration";
import { filledSchema } from "@/server/domain/survey/response";
import { outcomeOf } from "@/server/gateway/testing/every-door";
import { openDoor } from "@/server/open311/testing/open-door";
import { openForm } from "@/server/survey/open-form";

const office = "dinas-perhubungan";
const neighbour = "31.71.01.1002";
const lastDay = "2026-12-09";
let world: World;
let code: string;
let apiKey: string;
let officeId: number;
beforeAll(async () => {
  world = await openWorld();
  officeId = await world.unitId(office);
  apiKey = await openDoor(world).makeApiKey({ lastDay, perMinute: 10_000 });
  await endRows(world.sql);
  code = (await world.submit()).code;
});
afterAll(() => world.close());

/** A row of every kind that ends on `endDay`, beside one that would replace it. */
async function endRows(sql: World["sql"]) {
  const limit = { valid_from: "2026-11-01", valid_to: endDay, basis: "Uji" };
  await sql`insert into sla_rule ${sql({ ...limit, coordination_minutes: 11, completion_minutes: 99, calendar: { kind: "calendar_hours" } as never })}`;
  await sql`update sla_rule set weight = null`;
  await sql`insert into hand_over_limit ${sql({ ...limit, max_hops: 1 })}`;
  await sql`insert into extension_limit ${sql({ ...limit, max_count: 1, max_days: 1 })}`;
  await sql`insert into question_limit ${sql({ ...limit, answer_days: 1 })}`;
  await sql`insert into hold_limit ${sql({ ...limit, held_days: 1 })}`;
  await sql`insert into keeping_limit ${sql({ ...limit, handled_days: 1, dead_days: 1 })}`;
  await sql`insert into disclosure_limit ${sql({ ...limit, smallest: 1 })}`;
  await sql`insert into message_limit ${sql({ ...limit, closed_days: 1 })}`;
  await sql`insert into audit_rate (random_percent, risk_percent, valid_from, valid_to)
    values (77, 77, '2026-11-01', ${endDay})`;
  await sql`insert into routing_rule (position, name, unit_code, valid_to)
    values (1, 'Uji', 'dinas-kesehatan', ${endDay})`;
  await sql`update service_attribute set valid_to = ${endDay}`;
  await sql`update escalation_step set valid_to = ${endDay}`;
  await sql`update unit set valid_to = ${endDay} where code = ${office}`;
  await sql`update channel set valid_to = ${endDay} where code = 'qlue'`;
  await sql`update category set valid_to = ${endDay} where code = 'galian'`;
  await sql`update area set valid_to = ${endDay} where code = ${neighbour}`;
  await sql`insert into map_cell values (${neighbour}, 'all', '\\x00')`;
  await sql`insert into webhook (api_key_id, url, secret, kinds, created_at)
    select id, 'https://contoh.id', '\\x00', array['resolve'], ${noon} from api_key where last_day = ${lastDay}`;
}

type Probe = (now: Date, day: string) => Promise<boolean>;

const isTaken = async (attempt: Promise<unknown>, refusal: string) => {
  const outcome = await outcomeOf(attempt);
  if (outcome !== "taken") expect(outcome).toBe(refusal);
  return outcome === "taken";
};
const admin = async (now: Date) => (await world.callAs(world.staff.administrator, now)).admin;
const officer = (now: Date) => world.callAs(world.staff.kelurahan, now);
const receivers = async (now: Date) => (await officer(now)).staff.receivers({ code, action: "coordinate" });
const rule = (over: object) => ({
  ...{ name: "Uji coba", categoryCode: null, groupCode: null, areaPrefix: null, channelCode: null },
  ...{ words: [], fromMinute: null, toMinute: null, unitCode: "dinas-kesehatan", ...over },
});
const save = async (now: Date, over: object, refusal: string) =>
  isTaken((await admin(now)).routing.dryRun({ id: null, rule: rule(over) }), refusal);
const seat = { name: "Petugas Baru", role: "agency" as const, reason: "Uji" };

const probes: Record<string, Probe> = {
  "an SLA rule": async (now) => {
    const { coordinationDueAt, submittedAt } = await world.row((await world.submit({}, now)).code);
    return coordinationDueAt.getTime() - submittedAt.getTime() === minutes(11);
  },
  "a limit of hand-overs": async (now) => (await findMaxHops(world.db, now)) === 1,
  "a limit of extensions": async (now) => (await findExtensionLimit(world.db, "light", now))?.maxDays === 1,
  "a limit of answers": async (now) => (await findAnswerDays(world.db, now)) === 1,
  "a limit of holds": async (now) => (await findHeldDays(world.db, now)) === 1,
  "a limit of raw messages": async (now) => (await findRetentionRule(world.db, now))?.deadDays === 1,
  "a limit of messages": async (now) => (await findMessageDays(world.db, now)) === 1,
  "a limit of disclosure": async (now) => (await findSmallestDisclosed(world.db, now)) === 1,
  "a share of audits": async (_now, day) => (await findReviewRates(world.db, day)).riskPercent === 77,
  "a routing rule": async (now) =>
    (await receivers(now)).some(({ name, isSuggested }) => isSuggested && name === "Dinas Kesehatan"),
  "a routing rule in the administrators' list": async (now) =>
    (await (await admin(now)).routing.desk()).rules.length > 0,
  "a step of the escalation": async (now) => (await (await admin(now)).escalation.list()).length > 0,
  "a question of a service": async (now) => {
    const answer = await openDoor(world).get("services/jalan.json", "production", now);
    return answer.ok && (await answer.json()).attributes.length > 0;
  },
  "a program's key": async (now) => {
    const at = { lat: "-6.1754", long: "106.8272", description: `Lubang ${randomUUID()}` };
    return (await openDoor(world).post({ api_key: apiKey, service_code: "jalan", ...at }, { now })).ok;
  },
  "a program's key in the administrators' list": async (now) =>
    (await (await admin(now)).keys.list()).some((key) => key.lastDay === lastDay && key.state === "open"),
  "a program's webhook": async (_now, day) =>
    (await world.db.transaction((tx) => listSubscribers(tx, day))).length > 0,
  "a unit among the receivers": async (now) => (await receivers(now)).some(({ id }) => id === officeId),
  "a unit that a complaint goes to": async (now) => {
    const own = (await world.submit({}, noon)).code;
    const passed = (now.getTime() - noon.getTime()) / hours(1);
    const move = world.move(world.staff.kelurahan, own, "coordinate", passed, { unitId: officeId });
    return isTaken(move, "unit_unknown");
  },
  "a unit in the survey's list": async (now) =>
    (await openForm(world.context(now), null)).units.some((unit) => unit.code === office),
  "a unit that a survey response is about": async (now) => {
    const { pass } = await openForm(world.context(now), null);
    const filled = filledSchema.parse({ answers: [..."333333333"].map(Number) });
    const api = await world.callAs(world.anonymous, now);
    return isTaken(
      api.survey.answerOpenly({ ...filled, pass: pass ?? "", unitCode: office }),
      "unit_unknown",
    );
  },
  "a unit that a person is invited to": async (now) => {
    const person = { ...seat, unitId: officeId, email: `${randomUUID()}@contoh.id` };
    return isTaken((await admin(now)).people.invite(person), "unit_unknown");
  },
  "a unit that a routing rule names": async (now) => save(now, { unitCode: office }, "unit_unknown"),
  "a channel that a routing rule names": async (now) => save(now, { channelCode: "qlue" }, "channel_unknown"),
  "a category that a routing rule names": async (now) =>
    save(now, { categoryCode: "galian" }, "category_unknown"),
  "an area that a routing rule names": async (now) => save(now, { areaPrefix: neighbour }, "area_unknown"),
  "a channel that a key counts for": async (now) => {
    const wish = {
      name: "Aplikasi",
      contact: "uji@contoh.id",
      jurisdiction: "jakarta" as const,
      perMinute: 60,
    };
    const key = { ...wish, scopes: ["create" as const], channelCode: "qlue", lastDay: null, reason: "Uji" };
    return isTaken((await admin(now)).keys.make(key), "channel_unknown");
  },
  "an area on the map": async (_now, day) => {
    const everywhere = { west: 100, east: 110, south: -10, north: 0 };
    const asked = { period: "all", groups: null, day };
    const areas = await listAreaCounts(world.db, "kelurahan", everywhere, asked);
    return areas.find((area) => area.code === neighbour)?.name === null;
  },
};

const cases = Object.entries(probes).flatMap(([what, probe]) =>
  momentsAroundEnd.map((moment) => ({ what, probe, ...moment })),
);

it.each(cases)("$what is valid until its last day: $moment", async ({ probe, now, day, holds }) => {
  expect(await probe(now, day)).toBe(holds);
});
