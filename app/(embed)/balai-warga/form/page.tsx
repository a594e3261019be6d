import { EmbeddedForm } from "@/components/complaint/embed/embedded-form";
import { FormClosed } from "@/components/complaint/embed/form-closed";
import { getTranslator } from "@/components/layout/locale";
import { api } from "@/components/trpc/server";

export async function generateMetadata() {
  return { title: (await getTranslator("embed"))("title") };
}

export default async function FormPage() {
  const caller = await api();
  if (!(await caller.channel.form()).isOpen) return <FormClosed />;
  const [{ categories }, areas] = await Promise.all([caller.category.list(), caller.area.list({})]);
  const names = new Map(areas.map((area) => [area.code, area.name]));
  const kelurahan = areas
    .filter((area) => area.level === "kelurahan")
    .map(({ code, name, parentCode }) => ({
      value: code,
      label: `${name}, ${names.get(parentCode ?? "") ?? ""}`,
    }));
  return <EmbeddedForm id={crypto.randomUUID()} categories={categories} kelurahan={kelurahan} />;
}
