import { randomUUID } from "node:crypto";
import { hire, openSession } from "@/db/testing/factories";
import { gambirCode, noon, type World } from "@/db/testing/world";
import { linkIdOf } from "@/server/auth/link-keys";
import { accountCases } from "./account-cases";
import { administrators, all, type Call, type Case, signedIn } from "./case";
import { channelCases } from "./channel-cases";
import { keyCases } from "./key-cases";
import { lookCases } from "./look-cases";

const reason = "Uji wewenang";

function makePeople(world: () => World) {
  const somebody = () => hire(world().db, "verifier", "biro-pemerintahan");
  const place = async () => ({
    name: "Petugas Uji",
    role: "agency" as const,
    unitId: await world().unitId("biro-pemerintahan"),
  });
  const newcomer = async () => ({ ...(await place()), email: `${randomUUID()}@contoh.id`, reason });
  const invited = async () => {
    const admin = await world().callAs(world().staff.administrator);
    return { token: (await admin.admin.people.invite(await newcomer())).token ?? "" };
  };
  return { somebody, place, newcomer, invited };
}

function peopleCases(world: () => World): Record<string, Case[]> {
  const { somebody, place } = makePeople(world);
  return {
    "suggestion.accuracy": [{ expected: administrators, call: (api) => api.suggestion.accuracy() }],
    "admin.areas.list": [
      { expected: administrators, call: (api) => api.admin.areas.list({ words: "gambir" }) },
    ],
    "admin.areas.change": [
      {
        what: "that is not there",
        expected: { ...administrators, administrator: "NOT_FOUND" },
        call: (api) => api.admin.areas.change({ id: 999_999, name: "Tiada", aliases: [] }),
      },
    ],
    "admin.areas.byCode": [
      { expected: administrators, call: (api) => api.admin.areas.byCode({ code: gambirCode }) },
    ],
    "admin.areas.previewSplit": [
      {
        what: "that is not there",
        expected: { ...administrators, administrator: "NOT_FOUND" },
        call: (api) => api.admin.areas.previewSplit({ id: 999_999, text: "{}" }),
      },
    ],
    "admin.areas.split": [
      {
        what: "that is not there",
        expected: { ...administrators, administrator: "NOT_FOUND" },
        call: (api) => api.admin.areas.split({ id: 999_999, text: "{}", day: "2027-01-01", reason }),
      },
    ],
    "admin.areas.withdrawSplit": [
      {
        what: "that is not there",
        expected: { ...administrators, administrator: "NOT_FOUND" },
        call: (api) => api.admin.areas.withdrawSplit({ id: 999_999, reason }),
      },
    ],
    "admin.people.desk": [{ expected: administrators, call: (api) => api.admin.people.desk({}) }],
    "admin.people.byId": [
      {
        expected: administrators,
        call: async (api) => api.admin.people.byId({ id: (await somebody()).staffId }),
      },
    ],
    "admin.people.change": [
      {
        expected: administrators,
        call: async (api) =>
          api.admin.people.change({
            ...(await place()),
            id: (await somebody()).staffId,
            isActive: false,
            reason,
          }),
      },
    ],
    "admin.people.endSession": [
      {
        expected: administrators,
        call: async (api) => {
          const person = await somebody();
          const { id } = await openSession(world().db, person, noon);
          return api.admin.people.endSession({ staffId: person.staffId, sessionId: id });
        },
      },
    ],
    "admin.people.releaseAccount": [
      {
        what: "of who has none",
        expected: { ...administrators, administrator: "CONFLICT" },
        call: async (api) => api.admin.people.releaseAccount({ id: (await somebody()).staffId, reason }),
      },
    ],
    "admin.people.resetSecondFactor": [
      {
        expected: administrators,
        call: async (api) => {
          const person = await somebody();
          await world().sql`
            insert into staff_totp (staff_id, secret, created_at) values (${person.staffId}, '\\x00', ${noon})`;
          return api.admin.people.resetSecondFactor({ id: person.staffId, reason });
        },
      },
    ],
  };
}

function invitationCases(world: () => World): Record<string, Case[]> {
  const { newcomer, invited } = makePeople(world);
  return {
    "admin.people.invite": [
      { expected: administrators, call: async (api) => api.admin.people.invite(await newcomer()) },
    ],
    "admin.people.revokeInvitation": [
      {
        expected: administrators,
        call: async (api) => {
          const { token } = await invited();
          return api.admin.people.revokeInvitation({ id: Number(token.split(".")[0]) });
        },
      },
    ],
    "admin.people.setRolePolicy": [
      {
        expected: administrators,
        call: (api) => api.admin.people.setRolePolicy({ role: "field", requiresSecondFactor: false, reason }),
      },
    ],
    "admin.invitation": [
      {
        expected: all("ok"),
        call: async (_api, actor) => {
          const { token } = await invited();
          const api = await world().callAs(actor, noon, { kind: "invitation", token });
          return api.admin.invitation({ link: linkIdOf(token) });
        },
      },
      {
        what: "by a guess",
        expected: all("NOT_FOUND"),
        call: (api) => api.admin.invitation({ link: "tebakan" }),
      },
    ],
    "admin.acceptInvitation": [
      {
        expected: { anonymous: "ok" },
        call: async (_api, actor) => {
          const { token } = await invited();
          const api = await world().callAs(actor, noon, { kind: "invitation", token });
          const link = linkIdOf(token);
          return api.admin.acceptInvitation({ link, password: "kata sandi yang panjang" });
        },
      },
      {
        what: "by a guess",
        expected: { anonymous: "NOT_FOUND" },
        call: (api) => api.admin.acceptInvitation({ link: "tebakan", password: "kata sandi panjang" }),
      },
    ],
    "admin.consents.list": [{ expected: signedIn("ok"), call: (api) => api.admin.consents.list() }],
    "admin.consents.decide": [
      {
        what: "that is not there",
        expected: signedIn("NOT_FOUND"),
        call: (api) => api.admin.consents.decide({ id: 999_999, isConfirmed: true }),
      },
    ],
    "admin.changes": [{ expected: administrators, call: (api) => api.admin.changes({}) }],
    "admin.history": [{ expected: administrators, call: (api) => api.admin.history({}) }],
  };
}

const unit = { name: "Unit Uji", shortName: "Uji", isEnded: false, reason };

function catalogCases(world: () => World): Record<string, Case[]> {
  const administrator = (call: Call) => [{ expected: administrators, call }];
  return {
    "admin.units.list": administrator((api) => api.admin.units.list()),
    "admin.units.change": administrator(async (api) =>
      api.admin.units.change({ ...unit, id: await world().unitId("dinas-kesehatan") }),
    ),
    "admin.categories.list": administrator((api) => api.admin.categories.list()),
    "admin.categories.change": administrator((api) =>
      api.admin.categories.change({
        code: "trotoar",
        nameId: "Trotoar",
        nameEn: "Pavement",
        keywords: ["trotoar"],
        defaultUnitCode: "dinas-bina-marga",
        weight: "light",
        isSensitive: false,
        isEnded: false,
        reason,
      }),
    ),
    "admin.channels.list": administrator((api) => api.admin.channels.list()),
    "admin.channels.change": administrator((api) =>
      api.admin.channels.change({ code: "qlue", name: "Qlue", isEnded: false, reason }),
    ),
    "admin.templates.list": administrator((api) => api.admin.templates.list()),
    "admin.templates.save": administrator((api) =>
      api.admin.templates.save({
        id: null,
        name: "Diterima",
        groupCode: null,
        status: null,
        text: "Laporan {nomor} kami terima.",
        isActive: true,
        reason,
      }),
    ),
  };
}

const sla = {
  weight: "light" as const,
  coordinationMinutes: 360,
  completionMinutes: 10_080,
  calendar: { kind: "calendar_hours" as const },
};
const routing = {
  name: "Lampu malam",
  categoryCode: "jalan",
  groupCode: null,
  areaPrefix: null,
  channelCode: null,
  words: ["lampu"],
  fromMinute: null,
  toMinute: null,
  unitCode: "dinas-bina-marga",
};
const ical = [
  "BEGIN:VCALENDAR",
  "BEGIN:VEVENT",
  "DTSTART;VALUE=DATE:20271225",
  "SUMMARY:Natal",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

function ruleCases(world: () => World): Record<string, Case[]> {
  const administrator = (call: Call) => [{ expected: administrators, call }];
  const first = async () => {
    const api = await world().callAs(world().staff.administrator);
    await api.admin.routing.save({ id: null, rule: routing, reason });
    return (await api.admin.routing.desk()).rules.at(-1)?.id ?? 0;
  };
  const christmas = { day: "2027-12-25", name: "Natal", kind: "national" as const };
  return {
    "admin.holidays.list": administrator((api) => api.admin.holidays.list()),
    "admin.holidays.preview": administrator((api) => api.admin.holidays.preview({ text: ical })),
    "admin.holidays.add": administrator((api) => api.admin.holidays.add({ holidays: [christmas], reason })),
    "admin.holidays.remove": administrator((api) => api.admin.holidays.remove({ day: "2027-12-25", reason })),
    "admin.sla.list": administrator((api) => api.admin.sla.list()),
    "admin.sla.preview": administrator((api) => api.admin.sla.preview(sla)),
    "admin.sla.add": administrator((api) =>
      api.admin.sla.add({ ...sla, basis: "Pergub 128/2017", validFrom: "2026-12-01", reason }),
    ),
    "admin.routing.desk": administrator((api) => api.admin.routing.desk()),
    "admin.routing.dryRun": administrator((api) => api.admin.routing.dryRun({ id: null, rule: routing })),
    "admin.routing.save": administrator((api) => api.admin.routing.save({ id: null, rule: routing, reason })),
    "admin.routing.remove": administrator(async (api) =>
      api.admin.routing.remove({ id: await first(), reason }),
    ),
    "admin.routing.raise": administrator(async (api) => api.admin.routing.raise({ id: await first() })),
  };
}

const step = {
  trigger: "completion_due" as const,
  afterMinutes: 30,
  target: "biro" as const,
  means: ["push" as const],
  isUrgent: false,
};

function limitCases(world: () => World): Record<string, Case[]> {
  const administrator = (call: Call) => [{ expected: administrators, call }];
  const common = { basis: "Keputusan uji", validFrom: "2026-12-01", reason };
  const newest = async () => {
    const api = await world().callAs(world().staff.administrator);
    await api.admin.escalation.save({ ...step, id: null, validFrom: "2026-12-01", reason });
    return (await api.admin.escalation.list()).at(-1)?.id ?? 0;
  };
  return {
    "admin.limits.list": administrator((api) => api.admin.limits.list()),
    "admin.limits.addExtension": administrator((api) =>
      api.admin.limits.addExtension({ ...common, weight: "light", maxCount: 1, maxDays: 30 }),
    ),
    "admin.limits.addHandOver": administrator((api) =>
      api.admin.limits.addHandOver({ ...common, maxHops: 4 }),
    ),
    "admin.limits.addQuestion": administrator((api) =>
      api.admin.limits.addQuestion({ ...common, answerDays: 10 }),
    ),
    "admin.limits.addHold": administrator((api) => api.admin.limits.addHold({ ...common, heldDays: 3 })),
    "admin.limits.addDisclosure": administrator((api) =>
      api.admin.limits.addDisclosure({ ...common, smallest: 5 }),
    ),
    "admin.limits.addRetention": administrator((api) =>
      api.admin.limits.addRetention({ ...common, handledDays: 90, deadDays: 365 }),
    ),
    "admin.limits.addMessage": administrator((api) =>
      api.admin.limits.addMessage({ ...common, closedDays: 365 }),
    ),
    "admin.escalation.list": administrator((api) => api.admin.escalation.list()),
    "admin.escalation.save": administrator((api) =>
      api.admin.escalation.save({ ...step, id: null, validFrom: "2026-12-01", reason }),
    ),
    "admin.escalation.end": administrator(async (api) =>
      api.admin.escalation.end({ id: await newest(), validTo: "2026-12-05", reason }),
    ),
  };
}

const guess = { code: "000000" };

const secondFactorCases: Record<string, Case[]> = {
  "staff.secondFactor.standing": [
    { expected: signedIn("ok"), call: (api) => api.staff.secondFactor.standing() },
  ],
  "staff.secondFactor.confirm": [
    {
      what: "before it began",
      expected: signedIn("CONFLICT"),
      call: (api) => api.staff.secondFactor.confirm(guess),
    },
  ],
  "staff.secondFactor.renewCodes": [
    {
      what: "without one",
      expected: signedIn("CONFLICT"),
      call: (api) => api.staff.secondFactor.renewCodes(guess),
    },
  ],
  "staff.secondFactor.remove": [
    {
      what: "without one",
      expected: signedIn("CONFLICT"),
      call: (api) => api.staff.secondFactor.remove(guess),
    },
  ],
};

/** The access table of the administration's procedures, and of officers' own accounts. */
export const adminCases = (world: () => World): Record<string, Case[]> => ({
  ...peopleCases(world),
  ...invitationCases(world),
  ...catalogCases(world),
  ...ruleCases(world),
  ...keyCases(world),
  ...limitCases(world),
  ...secondFactorCases,
  ...accountCases(world),
  ...channelCases(world),
  ...lookCases(world),
});
