import { WorkSheet } from "@/components/desk/work-sheet";
import { orNotFound, staffApi } from "@/components/trpc/server";

type PageProps = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: PageProps) {
  return { title: (await params).code.slice(0, 20) };
}

export default async function SheetPage({ params }: PageProps) {
  const { code } = await params;
  const caller = await staffApi();
  return <WorkSheet {...(await orNotFound(caller.complaint.sheet({ code })))} />;
}
