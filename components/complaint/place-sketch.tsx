import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { SeenPlace } from "@/components/map/seen-map";
import { api, orNull } from "@/components/trpc/server";
import { type AreaSketch, placeOn } from "@/server/domain/area/outline";
import type { TrackedComplaint } from "@/server/domain/complaint/privacy";

/** The position in its kelurahan; nothing without one. */
export async function PlaceSketch({ place }: { place: TrackedComplaint["place"] }) {
  const { point, kelurahanCode } = place;
  if (!point || !kelurahanCode) return null;
  const sketch = await orNull((await api()).area.sketch({ code: kelurahanCode }));
  return sketch && <PlaceDrawing place={place} point={point} sketch={sketch} />;
}

type Place = TrackedComplaint["place"];
type PlaceDrawingProps = { place: Place; point: NonNullable<Place["point"]>; sketch: AreaSketch };

/** The position among its streets; the sketch of its kelurahan, made on the server, for print and until then. */
export async function PlaceDrawing({ place: { kelurahan }, point, sketch }: PlaceDrawingProps) {
  const t = await getTranslator("track");
  const label = t("sketch", { kelurahan: kelurahan ?? "" });
  return (
    <figure className="grid gap-2">
      <WithMessages namespaces={["map"]}>
        <SeenPlace point={point} sketch={<Sketch outline={sketch} point={point} label={label} />} />
      </WithMessages>
      <figcaption className="text-soft text-sm">
        {label}
        {sketch.approximate && ` · ${t("approximate")}`}
      </figcaption>
    </figure>
  );
}

type SketchProps = { outline: AreaSketch; point: { latitude: number; longitude: number }; label: string };

function Sketch({ outline, point, label }: SketchProps) {
  const { x, y } = placeOn(outline, point);
  return (
    <svg
      viewBox={`0 0 ${outline.width} ${outline.height}`}
      role="img"
      aria-label={label}
      className="max-h-96 w-full rounded-card border border-line bg-[#dbe7e8]"
    >
      <path d={outline.path} className="fill-paper stroke-teluk" strokeWidth="1.5" />
      <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(0.6) translate(-17 -43)`}>
        <path
          d="M17 43C17 43 32 27 32 16A15 15 0 1 0 2 16C2 27 17 43 17 43Z"
          className="fill-teluk stroke-white"
          strokeWidth="2"
        />
        <circle cx="17" cy="16" r="6" className="fill-monas" />
      </g>
    </svg>
  );
}
