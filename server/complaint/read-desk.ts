import type { Database } from "@/db/database";
import { listCategories } from "@/db/queries/admin/categories";
import { listAreas } from "@/db/queries/area/areas";
import { listReplyRoutes } from "@/db/queries/channels/reply-routes";
import { type ComplaintRow, findComplaint } from "@/db/queries/complaint/complaints";
import { listOpenLinks } from "@/db/queries/complaint/external-links";
import { listScans } from "@/db/queries/placing/counter";
import type { StaffActor } from "@/server/domain/actor";
import { jakartaDay } from "@/server/domain/calendar";
import { parseCode } from "@/server/domain/complaint/code";
import { type DeskParts, deskPartsOf } from "@/server/domain/complaint/desk-parts";
import type { DeskForms, DeskView } from "@/server/domain/complaint/desk-view";
import { whyUnreachable } from "@/server/domain/complaint/reachable";
import { holdsOn } from "@/server/domain/validity";
import { listColleagues } from "@/server/staff/list-colleagues";
import { receiversByAction } from "@/server/staff/list-receivers";
import { suggest } from "@/server/suggestion/suggest";
import { type Authorized, authorizeRead, factsOf } from "./access";
import { listSimilar } from "./list-similar";
import { offerTemplates } from "./offer-templates";
import { readQuotes } from "./read-quotes";
import { readTimeline } from "./read-timeline";
import { readTextAccess } from "./text-access";
import { viewForOfficer } from "./view-for-officer";
import { whyDeadlines } from "./why-deadlines";

type Reading = { db: Database; actor: StaffActor; now: Date };
type Readable = Authorized<ComplaintRow>;

/**
 * Returns all that an officer's page of one complaint shows: found and authorised once, its parts read at the same
 * time. @throws NOT_FOUND for an unknown number and for a complaint they have no relation to
 */
export async function readDesk(reading: Reading, { code }: { code: string }): Promise<DeskView> {
  const { db, actor } = reading;
  const row = authorizeRead(actor, await findComplaint(db, parseCode(code) ?? ""));
  const parts = deskPartsOf(actor, factsOf(row));
  const text = await readTextAccess(reading, row);
  const timeline = readTimeline(db, actor, row, text.isWithheld);
  const [complaint, why, similar, quotes, scans, forms] = await Promise.all([
    viewForOfficer(reading, row, { timeline, text }),
    whyDeadlines(reading, timeline),
    text.isWithheld ? [] : listSimilar(reading, row),
    readQuotes(reading, row, { timeline, text }),
    parts.scans ? listScans(db, row.id) : null,
    parts.audience === "handler" ? readForms(reading, row, parts) : null,
  ]);
  const page = { complaint, why, similar, quotes, scans };
  return forms ? { audience: "handler", ...page, forms } : { audience: "reader", ...page };
}

async function readForms(reading: Reading, row: Readable, parts: DeskParts): Promise<DeskForms> {
  const { db, now } = reading;
  const asked = receiversByAction(reading, row, parts.receivers);
  const [templates, receivers, suggestions, colleagues, placing, links, routes] = await Promise.all([
    offerTemplates(db, row),
    asked,
    parts.suggestions ? suggest(reading, row.text, coordinatedTo(asked)) : null,
    parts.colleagues ? listColleagues(reading) : null,
    parts.placing ? readPlacing(reading) : null,
    parts.links ? listOpenLinks(db, row.id, now) : null,
    listReplyRoutes(db, row.id),
  ]);
  return {
    templates,
    receivers,
    suggestions,
    colleagues,
    placing,
    links,
    unreachable: whyUnreachable(routes),
  };
}

const coordinatedTo = async (asked: ReturnType<typeof receiversByAction>) => (await asked).coordinate ?? [];

/** Kelurahan and categories of today. */
async function readPlacing({ db, now }: Reading): Promise<NonNullable<DeskForms["placing"]>> {
  const today = jakartaDay(now);
  const [kelurahan, categories] = await Promise.all([listAreas(db, today, "kelurahan"), listCategories(db)]);
  return {
    kelurahan,
    categories: categories
      .filter((row) => holdsOn(row, today))
      .map(({ code, nameId, nameEn }) => ({ code, name: { id: nameId, en: nameEn } })),
  };
}
