import { FormSent } from "@/components/complaint/embed/form-sent";
import { parseCode } from "@/server/domain/complaint/code";

type PageProps = { searchParams: Promise<{ nomor?: string; kode?: string; gagal?: string }> };

export default async function SentPage({ searchParams }: PageProps) {
  const { nomor, kode, gagal } = await searchParams;
  const secret = String(kode ?? "").replace(/[^0-9A-Z]/g, "");
  return <FormSent code={parseCode(String(nomor ?? ""))} secret={secret} failure={String(gagal ?? "")} />;
}
