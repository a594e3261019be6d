import { createHash, randomUUID } from "node:crypto";
import {
  findPracticeByToken,
  insertPracticeRequest,
  listPracticeByIds,
  listPracticeRequests,
  type PracticeRow,
} from "@/db/queries/open311/practice";
import { days } from "@/server/domain/duration";
import { toPublicText } from "@/server/domain/masking/public-text";
import type { ListQuery } from "@/server/domain/open311/list-query";
import { writeMoment } from "@/server/domain/open311/moment";
import type { PostInput } from "@/server/domain/open311/post-input";
import type { ServiceRequest } from "@/server/domain/open311/request";
import type { Door, Jurisdiction } from "../jurisdiction";
import { batchMs, practiceServices } from "./services";

const prefix = "UJI";
const expectedMs = days(7);

/**
 * The test jurisdiction. Its requests are rows of their own that no officer, map or statistic reads; they have no
 * contact and are deleted after a day.
 */
export const practice: Jurisdiction = {
  code: "jakarta-uji",
  type: "test",
  path: "/open311/test/v2",
  listServices: async () => practiceServices,
  listRequests: async ({ db, now }, query) => (await readRows({ db, now }, query)).map(toRequest),
  postRequest: async ({ db, now }, key, service, input) => {
    const isBatch = service.type === "batch";
    const row = await insertPracticeRequest(db, {
      apiKeyId: key.id,
      contentHash: hashContent(input),
      token: isBatch ? randomUUID() : null,
      serviceCode: service.code,
      description: input.description,
      latitude: input.point?.latitude ?? null,
      longitude: input.point?.longitude ?? null,
      address: input.address,
      addressId: input.addressId,
      answers: input.answers,
      requestedAt: now,
      readyAt: isBatch ? new Date(now.getTime() + batchMs) : now,
    });
    return row.token
      ? { token: row.token, service_notice: "Nomor permintaan menyusul" }
      : {
          service_request_id: numberOf(row),
          service_notice: "Hanya uji coba: tidak ada petugas yang membacanya",
          secret: null,
        };
  },
  findToken: async ({ db, now }, token) => {
    const row = isUuid.test(token) ? await findPracticeByToken(db, token) : null;
    return row && { service_request_id: row.readyAt <= now ? numberOf(row) : null };
  },
};

const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const numberOf = ({ id }: PracticeRow): string => `${prefix}${String(id).padStart(6, "0")}`;

function readRows({ db, now }: Pick<Door, "db" | "now">, query: ListQuery): Promise<PracticeRow[]> {
  if (query.kind === "named") {
    const ids = query.ids.flatMap((id) => (/^UJI\d{6,12}$/.test(id) ? Number(id.slice(prefix.length)) : []));
    return listPracticeByIds(db, ids, now);
  }
  const { serviceCodes, limit, offset } = query;
  if (query.statuses?.[0] === "closed") return Promise.resolve([]);
  const span = query.kind === "period" ? { from: query.from, to: query.to } : { from: query.after, to: now };
  return listPracticeRequests(db, { ...span, serviceCodes, now, limit, offset });
}

function toRequest(row: PracticeRow): ServiceRequest {
  const at = row.requestedAt.getTime();
  return {
    service_request_id: numberOf(row),
    status: "open",
    status_notes: toPublicText("Uji coba"),
    service_name: practiceServices.find(({ code }) => code === row.serviceCode)?.name ?? row.serviceCode,
    service_code: row.serviceCode,
    description: toPublicText(row.description),
    agency_responsible: null,
    service_notice: null,
    requested_datetime: writeMoment(at),
    updated_datetime: writeMoment(row.readyAt.getTime()),
    expected_datetime: writeMoment(at + expectedMs),
    address: toPublicText(row.address),
    address_id: row.addressId,
    zipcode: null,
    lat: row.latitude,
    long: row.longitude,
    media_url: null,
  };
}

function hashContent({
  serviceCode,
  description,
  point,
  address,
  addressId,
  answers,
  accountId,
  deviceId,
}: PostInput) {
  const content = [serviceCode, description, point, address, addressId, answers, accountId, deviceId];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
