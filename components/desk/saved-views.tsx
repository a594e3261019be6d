"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "@/components/trpc/client";
import { useRefusal } from "@/components/trpc/use-refusal";
import { Button } from "@/components/ui/button";
import { useReload } from "@/components/ui/use-reload";
import type { QueueDesk } from "@/server/domain/desk/queue-desk";
import type { QueueFilter } from "@/server/domain/desk/queue-filter";
import { CountMark } from "./count-mark";
import { toQueueHref } from "./queue-address";
import { ViewForm } from "./view-form";

type SavedView = QueueDesk["saved"][number];

/** Saved filters: the officer's own and those shared in their unit. */
export function SavedViews({ views, filter }: { views: readonly SavedView[]; filter: QueueFilter }) {
  const [t, inWords] = [useTranslations("queue"), useRefusal()];
  const { reload } = useReload();
  const [open, setOpen] = useState<"new" | number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const here = toQueueHref(filter);

  async function attempt(write: () => Promise<unknown>) {
    try {
      setError(null);
      await write();
      setOpen(null);
      reload();
    } catch (refusal) {
      setError(inWords(refusal));
    }
  }

  const toggle = (one: typeof open) => {
    setError(null);
    setOpen(open === one ? null : one);
  };
  const opened = views.find(({ id }) => id === open);
  return (
    <section aria-label={t("saved")} className="grid gap-3">
      <ul className="flex flex-wrap items-center gap-x-4">
        {views.map((view) => (
          <SavedLine key={view.id} {...{ view, here, open, toggle }} />
        ))}
        <li>
          <Button look="quiet" className="px-0!" aria-expanded={open === "new"} onClick={() => toggle("new")}>
            {t("save")}
          </Button>
        </li>
      </ul>
      {open === "new" && (
        <ViewForm
          error={error}
          onSave={(said) => attempt(() => client.desk.saveView.mutate({ ...said, filter }))}
        />
      )}
      {opened && (
        <ViewForm
          key={opened.id}
          given={opened}
          error={error}
          onSave={(said) => attempt(() => client.desk.changeView.mutate({ id: opened.id, ...said }))}
          onRemove={() => attempt(() => client.desk.removeView.mutate({ id: opened.id }))}
        />
      )}
    </section>
  );
}

type SavedLineProps = {
  view: SavedView;
  here: string;
  open: "new" | number | null;
  toggle: (id: number) => void;
};

function SavedLine({ view, here, open, toggle }: SavedLineProps) {
  const t = useTranslations("queue");
  const href = toQueueHref(view.filter);
  const note = view.isOwn ? t("shared") : t("sharedBy", { name: view.ownerName });
  return (
    <li className="flex items-center">
      <Link
        href={href}
        aria-current={href === here ? "page" : undefined}
        title={view.isShared ? note : undefined}
        className="inline-flex min-h-11 items-center gap-2 underline-offset-4 hover:underline aria-[current=page]:font-bold"
      >
        {view.name} <CountMark count={view.count} />
      </Link>
      {view.isOwn && (
        <button
          type="button"
          aria-expanded={open === view.id}
          aria-label={t("manage", { name: view.name })}
          onClick={() => toggle(view.id)}
          className="min-h-11 min-w-11 cursor-pointer text-soft hover:text-teluk"
        >
          ⋯
        </button>
      )}
    </li>
  );
}
