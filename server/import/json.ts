import { createInterface } from "node:readline";
import { pipeline, Readable } from "node:stream";
import StreamJson from "stream-json";
import Pick from "stream-json/filters/Pick.js";
import StreamArray from "stream-json/streamers/StreamArray.js";
import { columnKey, type ValueMap } from "./mapping";
import { ImportRefusal } from "./refusal";
import type { Row } from "./row";

type Chunks = () => AsyncIterable<string>;

/** An object with the rows, under one of these names. */
const lists = /^(data|features|results|records|rows|items)$/;

/** An array of objects, objects line by line, or an object with a list (GeoJSON too); elements count from 1. */
export function readJsonRows(chunks: Chunks, head: string): AsyncGenerator<Row> {
  if (head.trimStart().startsWith("[")) return readArray(chunks, false);
  return isByLine(head) ? readLines(chunks) : readArray(chunks, true);
}

/** Whether the first line is complete JSON, and not the one object around a list. */
function isByLine(head: string): boolean {
  const [line = "", next] = head.trimStart().split(/\r?\n/, 2);
  const first = tryParse(line);
  if (!isRecord(first)) return false;
  return (
    Boolean(next?.trim()) ||
    !Object.entries(first).some(([name, value]) => lists.test(name) && Array.isArray(value))
  );
}

async function* readLines(chunks: Chunks): AsyncGenerator<Row> {
  let number = 0;
  for await (const line of createInterface({
    input: Readable.from(chunks()),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (line.trim()) yield toRow(number, tryParse(line), line);
  }
}

async function* readArray(chunks: Chunks, isInside: boolean): AsyncGenerator<Row> {
  const elements = StreamArray.streamArray();
  const parser = StreamJson.parser();
  const source = Readable.from(chunks());
  const ended = (error?: Error | null) => void (error && elements.destroy(error));
  if (isInside) pipeline(source, parser, Pick.pick({ filter: lists, once: true }), elements, ended);
  else pipeline(source, parser, elements, ended);
  let number = 0;
  for await (const piece of elements) {
    const { value }: { value: unknown } = piece;
    number += 1;
    yield toRow(number, value, JSON.stringify(value));
  }
  if (number === 0 && isInside) {
    throw new ImportRefusal(
      "The file holds no list of rows under data, features, results, records, rows or items.",
    );
  }
}

function toRow(number: number, value: unknown, original: string): Row {
  if (!isRecord(value)) return { number, original, values: null, fault: "row_not_an_object" };
  return { number, original, values: flatten(value), fault: null };
}

/** One level of nesting becomes `outer_inner`; a GeoJSON feature its properties with `latitude` and `longitude`. */
function flatten(object: Record<string, unknown>): ValueMap {
  const values: Record<string, string> = {};
  const put = (name: string, value: unknown) => {
    values[columnKey(name)] = typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  for (const [name, value] of Object.entries(unfold(object))) {
    if (value === null || value === undefined) put(name, "");
    else if (isRecord(value))
      for (const [inner, one] of Object.entries(value)) put(`${name}_${inner}`, one ?? "");
    else put(name, value);
  }
  return values;
}

function unfold(object: Record<string, unknown>): Record<string, unknown> {
  const { type, properties, geometry, id } = object;
  if (type !== "Feature" || !isRecord(properties)) return object;
  const [longitude, latitude] =
    isRecord(geometry) && geometry.type === "Point" && Array.isArray(geometry.coordinates)
      ? geometry.coordinates
      : [];
  return { ...(id === undefined ? {} : { id }), latitude, longitude, ...properties };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
