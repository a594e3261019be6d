import type { PlaceSource } from "@/server/domain/complaint/category";
import type { Point } from "@/server/domain/geo";
import { type Channel, type DemonstrationCategory, type DemonstrationCity, drawChannel } from "./city";
import { drawPoint, type Kelurahan } from "./places";
import { chance, draw, type Random } from "./random";
import { rates } from "./shares";
import { composeLandmark, composeText } from "./texts";

/** What the reporter said, and what is really the matter. */
export type CourseFacts = {
  index: number;
  code: string;
  random: Random;
  channel: Channel;
  category: DemonstrationCategory;
  kelurahan: Kelurahan;
  point: Point | null;
  isNearBorder: boolean;
  /** Whether the kelurahan is known when the complaint arrives; otherwise the intake desk places it. */
  isPlaced: boolean;
  placeSource: PlaceSource;
  landmark: string | null;
  text: string;
  isPublic: boolean;
  isConfidential: boolean;
  submittedAt: Date;
  /** The earlier complaint that recurs, and the unit that had closed it. */
  recurs?: { code: string; unitId: number };
};

type Slot = { index: number; code: string; day: string; submittedAt: Date; random: Random };

export function drawFacts(city: DemonstrationCity, { random, day, ...slot }: Slot): CourseFacts {
  const channel = drawChannel(random, city, day);
  const category = channel.isConfidential ? confidentialCategory(city) : draw(random, city.categoryShares);
  const kelurahan = draw(random, city.kelurahan);
  const isConfidential = channel.isConfidential || category.isConfidential;
  const isPublic =
    !isConfidential && !chance(random, category.isSensitive ? rates.privateWhenSensitive : rates.private);
  const landmark = composeLandmark(random);
  const place = drawPlace(random, city, channel, kelurahan);
  const text = composeText(random, { category, kelurahan, landmark, isShort: channel.class === "text" });
  const named = place.point && chance(random, 0.55) ? null : landmark;
  return {
    ...slot,
    random,
    channel,
    category,
    kelurahan,
    ...place,
    landmark: named,
    text,
    isPublic,
    isConfidential,
  };
}

function confidentialCategory(city: DemonstrationCity): DemonstrationCategory {
  const found = city.categories.get("perilaku-aparat");
  if (!found) throw new Error("no category perilaku-aparat");
  return found;
}

type Place = Pick<CourseFacts, "point" | "isNearBorder" | "isPlaced" | "placeSource">;

function drawPlace(random: Random, city: DemonstrationCity, channel: Channel, kelurahan: Kelurahan): Place {
  const unknown = { point: null, isNearBorder: false };
  if (channel.class === "face_to_face") return { ...unknown, isPlaced: true, placeSource: "officer" };
  if (channel.class !== "geotag")
    return {
      ...unknown,
      isPlaced: chance(random, 0.25),
      placeSource: chance(random, 0.5) ? "landmark" : "none",
    };
  if (chance(random, rates.withoutPoint)) return { ...unknown, isPlaced: true, placeSource: "landmark" };
  const source = channel.code === "web" ? (chance(random, 0.5) ? "gps" : "pin") : "channel";
  return { ...drawPoint(random, city.places, kelurahan), isPlaced: true, placeSource: source };
}

/** Another reporter's complaint about the same thing: same place within a few metres, another text. */
export function repeatFacts(master: CourseFacts, own: CourseFacts): CourseFacts {
  const { category, kelurahan, isPublic, point, isNearBorder } = master;
  const shift = () => Math.round((own.random() - 0.5) * 200) / 1e6;
  const landmark = own.landmark ?? master.landmark;
  const text = composeText(own.random, {
    category,
    kelurahan,
    landmark: landmark ?? composeLandmark(own.random),
    isShort: false,
  });
  const near = point ? { latitude: point.latitude + shift(), longitude: point.longitude + shift() } : null;
  return {
    ...own,
    category,
    kelurahan,
    isPublic,
    isConfidential: false,
    landmark,
    text,
    point: near ?? own.point,
    isNearBorder,
    isPlaced: true,
  };
}
