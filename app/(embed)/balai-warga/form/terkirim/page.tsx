import { FormSent } from "@/components/report/embed/form-sent";
import { api } from "@/components/trpc/server";

type PageProps = { searchParams: Promise<{ struk?: string; gagal?: string }> };

export default async function SentPage({ searchParams }: PageProps) {
  const { struk, gagal } = await searchParams;
  const receipt = struk
    ? await (await api()).intake.openReceipt({ receipt: String(struk).slice(0, 1_000) })
    : null;
  const failure = struk ? "receipt_over" : String(gagal ?? "");
  return <FormSent receipt={receipt} failure={failure} />;
}
