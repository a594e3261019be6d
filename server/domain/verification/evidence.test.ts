import { expect, it } from "vitest";
import { hours } from "../duration";
import { type Claim, type Finding, findInClaim, metresBetween, type ProofPhoto } from "./evidence";

const at = (count: number) => new Date(Date.parse("2026-11-20T02:00:00Z") + hours(count));
const place = { latitude: -6.1754, longitude: 106.8272 };
const photo = (over: Partial<ProofPhoto> = {}): ProofPhoto => ({
  capturedAt: null,
  latitude: null,
  longitude: null,
  alsoIn: [],
  ...over,
});
const claim = (over: Partial<Claim> = {}): Claim => ({
  ...place,
  submittedAt: at(0),
  startedAt: at(5),
  claimedAt: at(9),
  returnCount: 0,
  reopenCount: 0,
  recursOfCode: null,
  photos: [photo()],
  ...over,
});

const cases: [string, Partial<Claim>, Finding[]][] = [
  ["nothing unusual", {}, []],
  ["no photo that says anything", { photos: [] }, []],
  [
    "the picture of another report",
    { photos: [photo(), photo({ alsoIn: ["JK2611010001"] })] },
    ["photo_reused"],
  ],
  [
    "a picture two hours older than the report",
    { photos: [photo({ capturedAt: at(-2) })] },
    ["photo_older_than_report"],
  ],
  ["a camera whose clock is half an hour slow", { photos: [photo({ capturedAt: at(-0.5) })] }, []],
  ["a picture taken after the report", { photos: [photo({ capturedAt: at(8) })] }, []],
  [
    "a picture from 330 m away",
    { photos: [photo({ ...place, latitude: place.latitude + 0.003 })] },
    ["photo_elsewhere"],
  ],
  ["a picture from 220 m away", { photos: [photo({ ...place, latitude: place.latitude + 0.002 })] }, []],
  ["a report without a point", { latitude: null, longitude: null, photos: [photo(place)] }, []],
  ["five minutes of work", { startedAt: at(8.95) }, ["claimed_at_once"]],
  ["work that nobody began", { startedAt: null }, []],
  [
    "a history",
    { returnCount: 1, reopenCount: 2, recursOfCode: "JK2609010001" },
    ["returned_before", "reopened_before", "recurring"],
  ],
];

it.each(cases)("the evidence check finds the faults of a claim with %s", (_, over, found) => {
  expect(findInClaim(claim(over))).toEqual(found);
});

it("the distance of a degree of latitude is 111 km, and null where a position is unknown", () => {
  expect(metresBetween(place, { ...place, latitude: place.latitude + 1 })).toBeCloseTo(111_320);
  expect(metresBetween(place, { latitude: null, longitude: null })).toBeNull();
});
