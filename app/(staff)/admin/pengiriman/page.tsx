import { DeliveryDesk } from "@/components/integration/delivery-desk";
import { getTranslator } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { EmptyState } from "@/components/ui/states";

export default async function DeliveriesPage() {
  const caller = await staffApi();
  const t = await getTranslator("deliveries");
  const { role } = await caller.staff.me();
  if (role !== "administrator") return <EmptyState title={t("notYours")} />;
  return <DeliveryDesk desk={await caller.notification.deliveries()} />;
}
