import { DeliveryDesk } from "@/components/integration/delivery-desk";
import { getTranslator } from "@/components/layout/locale";
import { staffSession } from "@/components/trpc/server";
import { EmptyState } from "@/components/ui/states";

export default async function DeliveriesPage() {
  const { caller, me } = await staffSession();
  const t = await getTranslator("deliveries");
  if (me.role !== "administrator") return <EmptyState title={t("notYours")} />;
  return <DeliveryDesk desk={await caller.notification.deliveries()} />;
}
