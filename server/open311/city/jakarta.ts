import { listNamedRequests, listRequests } from "@/db/queries/open311/requests";
import { parseCode } from "@/server/domain/complaint/code";
import { writeAnswers } from "@/server/domain/open311/attribute";
import type { ListQuery } from "@/server/domain/open311/list-query";
import { toServiceRequest } from "@/server/domain/open311/request";
import type { Door, Jurisdiction } from "../jurisdiction";
import { loadCity } from "./names";

/** The real city: its requests are the public complaints. Complaints about officials are submitted elsewhere. */
export const jakarta: Jurisdiction = {
  code: "jakarta",
  type: "production",
  path: "/open311/v2",
  listServices: async ({ db, now }) => (await loadCity(db, now)).services,
  listRequests: async (door, query, isExtended) => {
    const [rows, { names }] = await Promise.all([readRows(door, query), loadCity(door.db, door.now)]);
    const { publicUrl, now } = door;
    return rows.map((row) => toServiceRequest(row, names, { publicUrl, now, isExtended }));
  },
  postRequest: async ({ submit, publicUrl }, key, service, input) => {
    const { code, secret } = await submit(key, input, writeAnswers(service.attributes, input.answers));
    return {
      service_request_id: code,
      service_notice: `Laporan diterima. Lacak di ${publicUrl}/lacak/${code}`,
      secret,
    };
  },
  findToken: async () => null,
};

function readRows({ db }: Door, query: ListQuery) {
  if (query.kind !== "named") return listRequests(db, query);
  return listNamedRequests(
    db,
    query.ids.flatMap((id) => parseCode(id) ?? []),
  );
}
