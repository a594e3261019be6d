import type { Metadata } from "next";
import { Gallery } from "@/app/(dev)/ui/gallery/gallery";
import { Shelf } from "@/app/(dev)/ui/gallery/shelf";
import { OverdueMark, StatusBadge } from "@/components/complaint/status-badge";
import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { statuses } from "@/server/domain/complaint/status";

export const metadata: Metadata = { title: "UI", robots: "noindex" };

export default async function UiPage() {
  const [status, clock] = await Promise.all([getTranslator("status"), getTranslator("clock")]);
  return (
    <WithMessages namespaces={["common", "report", "error"]}>
      <Gallery>
        <Shelf title="StatusBadge">
          <div className="flex flex-wrap gap-4">
            {statuses.map((one) => (
              <StatusBadge key={one} status={one} label={status(one)} />
            ))}
            <OverdueMark label={clock("overdue")} />
          </div>
        </Shelf>
      </Gallery>
    </WithMessages>
  );
}
