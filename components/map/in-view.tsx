"use client";

import { type ReactNode, Suspense, useEffect, useRef, useState } from "react";

type InViewProps = {
  /** A drawing of the server: it holds the place until the map is there, and stays without scripts. */
  sketch: ReactNode;
  children: ReactNode;
};

/** A map over a sketch of the same size, loaded once it is seen: a phone that never scrolls there loads none. */
export function InView({ sketch, children }: InViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} className="relative isolate">
      {sketch}
      {isSeen && (
        <Suspense>
          <div className="absolute inset-0 print:hidden">{children}</div>
        </Suspense>
      )}
    </div>
  );
}
