import { gambir, gambirCode } from "@/db/testing/world";
import { jakartaDay } from "@/server/domain/calendar";
import type { QueueView } from "@/server/domain/desk/queue-filter";
import { cellOf } from "@/server/domain/map/mercator";
import { shiftMonth } from "@/server/domain/statistics/period";
import type { FieldValues } from "@/server/trpc/testing/list-procedures";
import { type PlantedWorld, rareWord } from "./plant";
import type { ParameterValues } from "./routes";

const guess = "0123456789abcdef";
const noRow = "0b8f3a3e-7f0f-4f4e-9d5f-0a1b2c3d4e5f";

/** What stands in the addresses of routes with parameters. */
export function parameterValues({ codes: planted, photoIds, world }: PlantedWorld): ParameterValues {
  const codes = Object.values(planted);
  const month = jakartaDay(new Date()).slice(0, 7);
  const open311 = ["discovery.json", "services.json", "services/jalan.json", "requests.json", "requests.xml"];
  return {
    "data/[layout]": ["full", "brief"],
    "[layout]/[file]": ["csv", "geojson", "parquet"].map((format) => `${month}.${format}`),
    "kota/[code]": ["31.71"],
    "kecamatan/[code]": ["31.71.01"],
    "kelurahan/[code]": [gambirCode],
    "[code]/[file]": ["atom.xml", "rss.xml", "angka.csv", "definisi.csv"],
    "lacak/[code]": codes,
    "lokasi/[code]": codes,
    "petugas/[code]": codes,
    "loket/[code]": codes,
    "kanal/[kode]": ["email"],
    "orang/[id]": [String(world.staff.verifier.staffId)],
    "wilayah/[code]": [gambirCode],
    "areas/[level]": ["kota", "kecamatan", "kelurahan"],
    "basemap/[file]": [`${guess}${guess}.pmtiles`],
    "auth/[...nextauth]": ["session", "csrf", "providers", "error"],
    "kanal/[channel]": ["jaki"],
    "laporan/[id]": codes,
    "photos/[id]": photoIds,
    "[id]/[size]": ["thumb", "card", "full"],
    "raw-messages/[id]": ["1"],
    "scans/[id]": [noRow, ...photoIds],
    "statistics/[file]": ["table.csv", "table.xlsx"],
    "frozen/[month]": [shiftMonth(month, -1), shiftMonth(month, -2)],
    "trpc/[trpc]": ["area.overview"],
    "v2/[[...path]]": [
      ...open311,
      ...codes.flatMap((code) => [`requests/${code}.json`, `requests/${code}.xml`]),
    ],
    "webhooks/[channel]": ["sms_1708"],
  };
}

/** Questions that show more than the address alone. */
export function questions({
  codes: planted,
  photoIds,
}: PlantedWorld): Readonly<Record<string, readonly string[]>> {
  const codes = Object.values(planted);
  const month = jakartaDay(new Date()).slice(0, 7);
  const days = `from=${month}-01&to=${jakartaDay(new Date())}`;
  return {
    "/": [`cari=${rareWord}`],
    "/lacak": codes.map((code) => `nomor=${code}`),
    "/petugas": ["mine", "area", "pending", "closed"].flatMap((view) => [
      `tampilan=${view}`,
      `tampilan=${view}&cari=${rareWord}`,
    ]),
    "/petugas/verifikasi": codes.map((code) => `laporan=${code}`),
    "/petugas/verifikasi/audit": codes.map((code) => `laporan=${code}`),
    "/statistik/laporan": [`${days}&area=31.71&drill=received`],
    "/api/statistics/complaints.csv": [`${days}&area=31.71&drill=received`],
    "/api/statistics/[file]": [`${days}&by=kelurahan`, `${days}&by=category`],
    "/api/survei/ekspor": ["isi=responden&format=csv", "isi=ringkas&format=xlsx"],
    "/open311/v2/[[...path]]": ["extensions=true"],
    "/_next/image": photoIds.flatMap((id) =>
      ["thumb", "full"].map((size) => `url=${encodeURIComponent(`/api/photos/${id}/${size}`)}&w=640&q=75`),
    ),
  };
}

/** Inputs of procedures about one complaint; lists are asked for one view of the queue. */
export function fieldValues(
  { world, photoIds, codes }: PlantedWorld,
  code: string,
  view: QueueView,
): FieldValues {
  const today = jakartaDay(new Date());
  const claims = photoIds.map((id) => ({ id, token: guess }));
  return {
    code,
    masterCode: code,
    token: guess,
    link: guess,
    words: rareWord,
    text: rareWord,
    photo: photoIds[0],
    regions: [{ x: 0, y: 0, width: 100, height: 100 }],
    reason: "Perayapan yang sopan",
    note: "Perayapan yang sopan",
    publicNote: "Perayapan yang sopan",
    point: gambir,
    latitude: gambir.latitude,
    longitude: gambir.longitude,
    kelurahanCode: gambirCode,
    categoryCode: "jalan",
    groupCode: "jalan",
    quietFrom: null,
    quietTo: null,
    email: "tiada@contoh.id",
    contact: "tiada@contoh.id",
    from: `${today.slice(0, 7)}-01`,
    to: today,
    unitId: world.staff.verifier.unitId,
    ...cellOf(gambir, 17),
    "admin.areas.byCode/code": gambirCode,
    "admin.areas.previewSplit/text": "{}",
    "admin.areas.split/text": "{}",
    "admin.areas.split/day": "2027-01-04",
    "admin.attributes.save/code": "perayapan",
    "admin.keys.addWebhook/url": "https://contoh.id/kait",
    "admin.endpoints.save/baseUrl": "https://contoh.id/sistem",
    "area.sketch/code": gambirCode,
    "area.dashboard/code": gambirCode,
    "area.months/code": gambirCode,
    "area.newest/code": gambirCode,
    "area.page/code": gambirCode,
    "channel.settings/code": "email",
    "complaint.compareMerge/masterCode": code === codes.open ? codes.private : codes.open,
    "complaint.moveMany/action": "note",
    "intake.submit/text": "Lubang di depan gang yang dilaporkan perayap.",
    "counter.takeIn/text": "Lubang di depan gang yang dilaporkan perayap.",
    "notification.addDevice/endpoint": "https://contoh.id/push",
    "notification.addDevice/p256dh": "A".repeat(87),
    "notification.addDevice/auth": "A".repeat(22),
    "notification.dropDevice/endpoint": "https://contoh.id/push",
    "staff.secondFactor.confirm/code": "000000",
    "staff.secondFactor.renewCodes/code": "000000",
    "staff.secondFactor.remove/code": "000000",
    "admin.people.byId/id": world.staff.verifier.staffId,
    "admin.routing.dryRun/id": null,
    "admin.routing.dryRun/rule": {
      name: "Perayapan",
      categoryCode: "jalan",
      groupCode: null,
      areaPrefix: null,
      channelCode: null,
      words: [rareWord],
      fromMinute: null,
      toMinute: null,
      unitCode: "dinas-bina-marga",
    },
    "admin.routing.save/words": [rareWord],
    "admin.endpoints.save/services": { jalan: "1" },
    "complaint.queue/code": null,
    "complaint.queue/view": view,
    "desk.queue/code": null,
    "desk.queue/view": view,
    "intake.submit/contact": {},
    "counter.takeIn/contact": {},
    "intake.submit/photos": claims,
    "counter.takeIn/photos": claims,
    "external.report/photos": claims,
  };
}
