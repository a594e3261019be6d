import type { Transaction } from "@/db/database";
import {
  findAsker,
  listRecipients,
  type OutboxEvent,
  type PeopleFilter,
} from "@/db/queries/notifications/outbox-events";
import { listDeputies } from "@/db/queries/notifications/preferences";
import { listAllUnits } from "@/db/queries/staff/units";
import type { StaffActor } from "@/server/domain/actor";
import { eventFacts } from "@/server/domain/complaint/event-facts";
import {
  type Audience,
  type Concern,
  concernsOf,
  isIn,
  type Person,
} from "@/server/domain/notification/concerns";
import { type DeputyAppointment, deputyOf } from "@/server/domain/notification/deputy";
import type { Reason } from "@/server/domain/notification/reason";
import { canRead } from "@/server/domain/staff/permission";
import { growTree, type UnitTree, unitsBelow } from "@/server/domain/staff/tree";

type Recipient = { news: OutboxEvent; staffId: number; forStaffId: number | null; reason: Reason };

type EventConcerns = { news: OutboxEvent; concerns: Concern[] };
type Directory = {
  people: readonly Person[];
  actors: Map<number, StaffActor>;
  deputies: readonly DeputyAppointment[];
};

/** Who is notified of these events: officers who may read the complaint, or their deputies; never the actor. */
export async function findRecipients(
  tx: Transaction,
  news: readonly OutboxEvent[],
  now: Date,
): Promise<Recipient[]> {
  const tree = growTree(await listAllUnits(tx));
  const concerned: EventConcerns[] = [];
  for (const one of news) {
    const around = { holderUnitId: one.complaint.holderUnitId, askerId: await askerOf(tx, one) };
    concerned.push({ news: one, concerns: concernsOf(one.event, around, tree) });
  }
  const directory = await loadDirectory(tx, concerned, tree, now);
  return concerned.flatMap((one) => recipientsOf(one, directory, now));
}

async function askerOf(tx: Transaction, { event, complaint }: OutboxEvent): Promise<number | null> {
  const { decides } = eventFacts[event.kind];
  return decides
    ? findAsker(tx, { complaintId: complaint.id, beforeId: event.id, request: decides.request })
    : null;
}

async function loadDirectory(
  tx: Transaction,
  concerned: readonly EventConcerns[],
  tree: UnitTree,
  now: Date,
): Promise<Directory> {
  const deputies = await listDeputies(tx, now);
  const audiences = concerned.flatMap(({ concerns }) => concerns.flatMap((concern) => concern.audiences));
  const people = await listRecipients(tx, filterOf(audiences, deputies));
  const scopes = new Map<number, number[]>();
  const actors = people.map(({ staffId, role, unitId, areaCode }): [number, StaffActor] => {
    const unitScope = scopes.get(unitId) ?? unitsBelow(tree, unitId);
    scopes.set(unitId, unitScope);
    const areaPrefix = role === "kelurahan" || role === "district" ? areaCode : null;
    return [staffId, { kind: "staff", staffId, role, unitId, unitScope, areaPrefix }];
  });
  return { people, actors: new Map(actors), deputies };
}

function filterOf(audiences: readonly Audience[], appointments: readonly DeputyAppointment[]): PeopleFilter {
  const pick = <Value>(of: (audience: Audience) => Value | null) => [
    ...new Set(audiences.flatMap((audience) => of(audience) ?? [])),
  ];
  const deputies = appointments.map(({ deputyId }) => deputyId);
  return {
    unitIds: pick((one) => ("unitId" in one ? one.unitId : null)),
    roles: pick((one) => (one.kind === "role" ? one.role : null)),
    staffIds: [...pick((one) => (one.kind === "person" ? one.staffId : null)), ...deputies],
  };
}

function recipientsOf(
  { news, concerns }: EventConcerns,
  { people, actors, deputies }: Directory,
  now: Date,
): Recipient[] {
  const mayRead = (staffId: number) => {
    const actor = actors.get(staffId);
    return actor !== undefined && canRead(actor, news.complaint);
  };
  return concerns.flatMap(({ reason, audiences }): Recipient[] => {
    for (const audience of audiences) {
      const members = people.filter((person) => isIn(audience, person) && mayRead(person.staffId));
      if (members.length === 0) continue;
      const receivers = members.map(({ staffId }) => {
        const deputy = deputyOf(staffId, deputies, now);
        const isTaken = deputy !== staffId && mayRead(deputy);
        return { news, reason, staffId: isTaken ? deputy : staffId, forStaffId: isTaken ? staffId : null };
      });
      const self = news.event.staffId;
      const others = receivers.filter(
        (one) => self === null || (one.staffId !== self && one.forStaffId !== self),
      );
      return others.toSorted((a, b) => Number(a.forStaffId !== null) - Number(b.forStaffId !== null));
    }
    return [];
  });
}
