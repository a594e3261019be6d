import type { Database } from "@/db/database";
import { readCells } from "@/db/queries/area/area-dashboard";
import { seconds } from "@/server/domain/duration";
import type { FigureAudience } from "@/server/domain/statistics/disclosure";
import type { Share } from "@/server/domain/statistics/interval";
import { type MonthsCover, periodsIn } from "@/server/domain/statistics/period";
import { openCells } from "./cells";

type Shares = ReadonlyMap<string, Share>;
type Question = { audience: FigureAudience; peers: readonly string[]; cover: MonthsCover };

const keepForMs = seconds(15);
/** A page needs three spans and three levels of areas; more are custom periods. */
const mostKept = 32;
const kept = new WeakMap<Database, Map<string, { at: number; shares: Promise<Shares> }>>();

/**
 * The on-time shares of all areas of a level, by code; cached for 15 seconds, since each of 267 pages compares with
 * the same 267.
 */
export function sharesOf(db: Database, question: Question, at: number = performance.now()): Promise<Shares> {
  const own = kept.get(db) ?? new Map<string, { at: number; shares: Promise<Shares> }>();
  kept.set(db, own);
  const { audience, peers, cover } = question;
  const key = [audience === "public", peers.length, peers[0], ...cover.plus, "-", ...cover.minus].join(" ");
  const known = own.get(key);
  if (known && at - known.at < keepForMs) return known.shares;
  if (own.size >= mostKept) own.clear();
  const shares = read(db, question);
  own.set(key, { at, shares });
  shares.catch(() => own.delete(key));
  return shares;
}

async function read(db: Database, { audience, peers, cover }: Question): Promise<Shares> {
  const periods = periodsIn(cover);
  const found = await readCells(db, [{ areas: peers, categories: [""], periods }], []);
  const cells = openCells(audience, found, []);
  return new Map(peers.map((one) => [one, cells.onTime(one, cover)]));
}
