import Link from "next/link";
import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { writeMapUrl } from "@/components/map/address";
import { SeenArea } from "@/components/map/seen-map";
import type { AreaOutlines } from "@/server/domain/area/area-page";
import type { Dashboard } from "@/server/domain/area/dashboard";
import { everything } from "@/server/domain/map/filter";
import { numberSpots } from "./number-spots";

type Ring = readonly (readonly [longitude: number, latitude: number])[];
type Place = { longitude: number; latitude: number };

/** Degrees are nearly as long east as north at 6° south; this corrects the rest. */
const flatten = Math.cos((6.2 * Math.PI) / 180);
const width = 400;
const margin = 0.08;
/** The zooms at which the map shows a whole area. */
const zooms = { kelurahan: 15, kecamatan: 13, kota: 12 } as const;

/** The area among its streets with recurring spots; its outline, made on the server, for print and until then. */
export async function AreaShape({ area, outlines }: { area: Dashboard; outlines: AreaOutlines }) {
  const t = await getTranslator("area");
  const frame = frameOf(outlines.rings);
  const path = (rings: readonly Ring[]) =>
    rings.map((ring) => `M${ring.map(([x, y]) => frame.at(x, y)).join("L")}Z`).join("");
  const sketch = (
    <svg
      viewBox={`0 0 ${width} ${frame.height}`}
      role="img"
      aria-label={t("shapeLabel", { name: area.name, count: area.spots.length })}
      className="w-full rounded-card bg-[#dbe7e8] print:max-h-64"
    >
      {outlines.around.map((one) => (
        <path key={one.code} d={path(one.rings)} className="fill-white/60 stroke-line" strokeWidth="1" />
      ))}
      <path
        d={path(outlines.rings)}
        className="fill-white stroke-teluk"
        strokeWidth="2.5"
        fillRule="evenodd"
      />
      {numberSpots(area.spots).map(({ spot, number }) => (
        <SpotMark key={spot.codes[0]} place={spot} frame={frame} number={number} isOpen={spot.isOpen} />
      ))}
    </svg>
  );
  return (
    <figure className="grid gap-2 print:break-inside-avoid">
      <WithMessages namespaces={["map"]}>
        <SeenArea
          code={area.code}
          level={area.level}
          latitude={area.latitude}
          longitude={area.longitude}
          spots={numberSpots(area.spots).map(({ spot, number }) => ({
            number,
            latitude: spot.latitude,
            longitude: spot.longitude,
            isOpen: spot.isOpen,
          }))}
          sketch={sketch}
        />
      </WithMessages>
      <figcaption className="text-soft text-sm">
        {area.spots.length > 0 && `${t("shapeSpots")} `}
        {outlines.isApproximate && t("approximate")}
      </figcaption>
      <Link
        href={`/${writeMapUrl(everything, { ...area, zoom: zooms[area.level] })}`}
        prefetch={false}
        className="no-print inline-flex min-h-11 items-center justify-self-start text-teluk underline underline-offset-4"
      >
        {t("onMap")}
      </Link>
    </figure>
  );
}

type Frame = ReturnType<typeof frameOf>;

/** Fits a shape into a drawing of a fixed width, at most as high as it is wide. */
function frameOf(rings: readonly Ring[]) {
  const corners = rings.flat();
  const xs = corners.map(([x]) => x * flatten);
  const ys = corners.map(([, y]) => y);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [Math.max(east - west, 1e-4), Math.max(north - south, 1e-4)];
  const height = Math.round(width * Math.min(1, Math.max(0.6, high / wide)));
  const scale = Math.min((width * (1 - 2 * margin)) / wide, (height * (1 - 2 * margin)) / high);
  const [left, top] = [(width - wide * scale) / 2, (height - high * scale) / 2];
  return {
    height,
    at: (x: number, y: number) =>
      `${(left + (x * flatten - west) * scale).toFixed(1)} ${(top + (north - y) * scale).toFixed(1)}`,
  };
}

function SpotMark(props: { place: Place; frame: Frame; number: number; isOpen: boolean }) {
  const [x = "0", y = "0"] = props.frame.at(props.place.longitude, props.place.latitude).split(" ");
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r="11"
        className={props.isOpen ? "fill-waiting" : "fill-resolved"}
        stroke="#fff"
        strokeWidth="2"
      />
      <text x={x} y={Number(y) + 4.5} textAnchor="middle" className="fill-white font-bold text-[13px]">
        {props.number}
      </text>
    </>
  );
}
