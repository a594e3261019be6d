import type { Request } from "./drive";
import type { SamplePoint } from "./sample";

/** A citizen's report at the place of something drawn; `{uuid}` stands for an identity of its own. */
export function drawSubmissionRequest(drawn: readonly SamplePoint[], index: number): Request {
  const one = drawn[index % drawn.length];
  if (!one) throw new Error("nothing was drawn");
  const report = {
    externalId: "{uuid}",
    text: "Lampu jalan di depan pos ronda mati sejak tiga malam, anak-anak takut lewat.",
    categoryCode: one.category,
    point: { latitude: one.latitude, longitude: one.longitude },
    placeSource: "pin",
    isPublic: true,
  };
  return {
    method: "POST",
    path: "/api/trpc/intake.submit",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ json: report }),
  };
}
