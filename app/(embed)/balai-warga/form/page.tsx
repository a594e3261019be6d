import { EmbeddedForm } from "@/components/complaint/embed/embedded-form";
import { FormClosed } from "@/components/complaint/embed/form-closed";
import { loadChoices } from "@/components/complaint/submission/load-choices";
import { getTranslator } from "@/components/layout/locale";
import { api } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("embed"))("title") };
}

export default async function FormPage() {
  if (!(await (await api()).channel.form()).isOpen) return <FormClosed />;
  const { categories, kelurahan } = await loadChoices();
  return <EmbeddedForm id={crypto.randomUUID()} categories={categories} kelurahan={kelurahan} />;
}
