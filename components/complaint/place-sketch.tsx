import { getTranslator } from "@/components/layout/locale";
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

/** The position in its kelurahan, rendered on the server: a page needs no map on a cheap phone. */
export async function PlaceDrawing({ place: { kelurahan }, point, sketch }: PlaceDrawingProps) {
  const t = await getTranslator("track");
  const { x, y } = placeOn(sketch, point);
  return (
    <figure className="grid gap-2">
      <svg
        viewBox={`0 0 ${sketch.width} ${sketch.height}`}
        role="img"
        aria-label={t("sketch", { kelurahan: kelurahan ?? "" })}
        className="max-h-96 w-full rounded-card border border-line bg-[#dbe7e8]"
      >
        <path d={sketch.path} className="fill-paper stroke-teluk" strokeWidth="1.5" />
        <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(0.6) translate(-17 -43)`}>
          <path
            d="M17 43C17 43 32 27 32 16A15 15 0 1 0 2 16C2 27 17 43 17 43Z"
            className="fill-teluk stroke-white"
            strokeWidth="2"
          />
          <circle cx="17" cy="16" r="6" className="fill-monas" />
        </g>
      </svg>
      <figcaption className="text-soft text-sm">
        {t("sketch", { kelurahan: kelurahan ?? "" })}
        {sketch.approximate && ` · ${t("approximate")}`}
      </figcaption>
    </figure>
  );
}
