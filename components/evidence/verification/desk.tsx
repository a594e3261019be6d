import { getTranslator } from "@/components/layout/locale";
import { EmptyState } from "@/components/ui/states";
import type { VerificationDesk } from "@/server/domain/verification/verification-desk";
import { ClaimPanel } from "./claim-view";
import { DecisionsTable } from "./decisions-table";
import { ListKeys } from "./list-keys";
import { Tabs } from "./tabs";
import { type WorkItem, WorkList } from "./work-list";

/** The limit of the lists; more is shown as "50+". */
const most = 50;

type DeskProps = Pick<VerificationDesk, "opened" | "decisions"> & {
  look: "first" | "second";
  claims: readonly WorkItem[];
  audits: readonly WorkItem[];
};

/** One claim at a time, followed by the next. */
export async function VerificationPanel({ look, claims, audits, opened, decisions }: DeskProps) {
  const t = await getTranslator("verification");
  const items = look === "first" ? claims : audits;
  const base = look === "first" ? "/petugas/verifikasi" : "/petugas/verifikasi/audit";
  const code = opened?.complaint.code ?? null;
  const following = items[items.findIndex((item) => item.code === code) + 1];
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-bold text-xl md:text-2xl">{t("title")}</h1>
        <Tabs
          current={look === "first" ? "claims" : "audits"}
          counts={{ claims: claims.length, audits: audits.length }}
          most={most}
        />
      </div>
      {opened === null ? (
        <EmptyState title={t(look === "first" ? "noClaims" : "noAudits")} text={t("noneHint")} />
      ) : (
        <div className="grid gap-8 lg:grid-cols-[18rem_1fr]">
          <ListKeys />
          <WorkList
            label={t(look === "first" ? "claims" : "audits")}
            base={base}
            items={items}
            current={code}
          />
          <ClaimPanel {...opened} look={look} next={following ? `${base}?laporan=${following.code}` : base} />
        </div>
      )}
      <DecisionsTable rows={decisions} />
    </div>
  );
}
