import { notFound } from "next/navigation";
import { PersonPage } from "@/components/admin/person-page";
import { adminApi } from "@/components/trpc/server";

type PageProps = { params: Promise<{ id: string }> };

export default async function OnePersonPage({ params }: PageProps) {
  const { id } = await params;
  await adminApi();
  if (!/^\d{1,15}$/.test(id)) notFound();
  return <PersonPage id={Number(id)} />;
}
