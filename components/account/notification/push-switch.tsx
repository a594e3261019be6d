"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { NoticeBox } from "@/components/ui/states";

type State = "unknown" | "unsupported" | "denied" | "off" | "on";

const scope = "/petugas";

async function findSubscription() {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function readState(): Promise<State> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window)) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  return (await findSubscription()) ? "on" : "off";
}

/** Whether this device receives notifications, also while the page is closed. */
export function PushSwitch({ publicKey }: { publicKey: string }) {
  const [t, inWords] = [useTranslations("push"), useRefusal()];
  const [state, setState] = useState<State>("unknown");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    readState().then(setState, () => setState("unsupported"));
  }, []);

  async function attempt(change: () => Promise<void>) {
    setBusy(true);
    setError(null);
    try {
      await change();
    } catch (refusal) {
      setError(refusal instanceof DOMException ? t("failed") : inWords(refusal));
    }
    setState(await readState());
    setBusy(false);
  }

  async function turnOn() {
    if ((await Notification.requestPermission()) !== "granted") return;
    const registration = await navigator.serviceWorker.register("/sw.js", { scope });
    await untilActive(registration);
    const subscription = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    });
    const { endpoint, keys } = subscription.toJSON();
    const device = { endpoint: endpoint ?? "", p256dh: keys?.p256dh ?? "", auth: keys?.auth ?? "" };
    await client.notification.addDevice.mutate(device).catch(async (refusal) => {
      await subscription.unsubscribe();
      throw refusal;
    });
  }

  async function turnOff() {
    const subscription = await findSubscription();
    if (!subscription) return;
    await client.notification.dropDevice.mutate({ endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }

  return (
    <section className="grid gap-3">
      <h2 className="font-bold text-lg">{t("title")}</h2>
      <p className="text-soft">{t(state)}</p>
      {error && <NoticeBox tone="bad">{error}</NoticeBox>}
      {state === "off" && (
        <Button look="secondary" className="justify-self-start" busy={busy} onClick={() => attempt(turnOn)}>
          {t("turnOn")}
        </Button>
      )}
      {state === "on" && (
        <Button look="secondary" className="justify-self-start" busy={busy} onClick={() => attempt(turnOff)}>
          {t("turnOff")}
        </Button>
      )}
    </section>
  );
}

/** `serviceWorker.ready` waits for a worker of this page; ours may have a narrower scope. */
function untilActive({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting;
  if (active || !worker) return Promise.resolve();
  return new Promise((ready) => {
    worker.addEventListener("statechange", () => worker.state === "activated" && ready());
  });
}
