import { Overview } from "@/components/admin/overview";
import { getTranslator } from "@/components/layout/locale";
import { adminApi } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("admin"))("title") };
}

export default async function AdminPage() {
  await adminApi();
  return <Overview />;
}
