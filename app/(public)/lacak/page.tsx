import { redirect } from "next/navigation";
import { TrackForm } from "@/components/complaint/track-form";
import { getTranslator } from "@/components/layout/locale";
import { WithMessages } from "@/components/layout/with-messages";
import { ReceiptList } from "@/components/report/receipt/receipt-list";
import { parseCode } from "@/server/domain/complaint/code";

type PageProps = { searchParams: Promise<{ nomor?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslator("track"))("title") };
}

export default async function TrackSearchPage({ searchParams }: PageProps) {
  const { nomor } = await searchParams;
  const code = nomor ? parseCode(nomor) : null;
  if (code) redirect(`/lacak/${code}`);
  return (
    <>
      <TrackForm fault={faultOf(nomor)} code={nomor} />
      <WithMessages namespaces={["receipt"]}>
        <ReceiptList />
      </WithMessages>
    </>
  );
}

function faultOf(nomor: string | undefined) {
  if (nomor === undefined) return null;
  return nomor.trim() === "" ? "numberMissing" : "noNumber";
}
