import { ComplaintDesk } from "@/components/desk/complaint-desk";
import { orNotFound, staffApi } from "@/components/trpc/server";

type PageProps = { params: Promise<{ code: string }> };

export default async function OfficerPage({ params }: PageProps) {
  const { code } = await params;
  const caller = await staffApi();
  return <ComplaintDesk desk={await orNotFound(caller.complaint.desk({ code }))} />;
}
