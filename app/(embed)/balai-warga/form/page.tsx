import { getTranslator } from "@/components/layout/locale";
import { EmbeddedForm } from "@/components/report/embed/embedded-form";
import { FormClosed } from "@/components/report/embed/form-closed";
import { loadChoices } from "@/components/report/submission/load-choices";
import { api } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("embed"))("title") };
}

export default async function FormPage() {
  if (!(await (await api()).channel.form()).isOpen) return <FormClosed />;
  const { categories, kelurahan, contactChannels } = await loadChoices();
  return <EmbeddedForm id={crypto.randomUUID()} {...{ categories, kelurahan, contactChannels }} />;
}
