"use client";

import { LocateFixed } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { minutes } from "@/server/domain/duration";

type Words = { use: string; outside: string; refused: string };

/** Reads the device's position, and opens the page of its kelurahan. */
export function LocateMe({ words }: { words: Words }) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"outside" | "refused" | null>(null);

  function ask() {
    setBusy(true);
    setProblem(null);
    navigator.geolocation.getCurrentPosition(go, () => fail("refused"), {
      timeout: 10_000,
      maximumAge: minutes(1),
    });
  }

  function fail(why: "outside" | "refused") {
    setBusy(false);
    setProblem(why);
  }

  async function go({ coords: { latitude, longitude } }: GeolocationPosition) {
    const code = await locate({ latitude, longitude }).catch(() => null);
    if (code) window.location.assign(`/kelurahan/${code}`);
    else fail("outside");
  }

  return (
    <div className="grid gap-1">
      <Button look="secondary" busy={isBusy} onClick={ask}>
        <LocateFixed size={18} aria-hidden />
        {words.use}
      </Button>
      <p role="status" className="text-sm">
        {problem && words[problem]}
      </p>
    </div>
  );
}

/** A plain request: the typed client would be larger than all other script of this page. */
async function locate(point: { latitude: number; longitude: number }): Promise<string | null> {
  const input = encodeURIComponent(JSON.stringify({ json: point }));
  const answer = await fetch(`/api/trpc/area.locate?input=${input}`);
  const body: { result?: { data?: { json?: { kelurahanCode?: string | null } } } } = await answer.json();
  return body.result?.data?.json?.kelurahanCode ?? null;
}
