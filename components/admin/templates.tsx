import { getTranslator, readLocale } from "@/components/layout/locale";
import { staffApi } from "@/components/trpc/server";
import { TemplateForm } from "./template-form";

export async function Templates() {
  const t = await getTranslator("admin");
  const locale = await readLocale();
  const caller = await staffApi();
  const { templates, groups } = await caller.admin.templates.list();
  const choices = groups.map(({ code, name }) => ({ value: code, label: name[locale] }));
  return (
    <>
      {templates.length === 0 && <p className="text-soft">{t("noTemplates")}</p>}
      <ul>
        {templates.map((template) => (
          <li key={template.id}>
            <TemplateForm template={template} title={template.name} groups={choices} />
          </li>
        ))}
        <li key={`new-${templates.length}`}>
          <TemplateForm template={null} title={t("newTemplate")} groups={choices} />
        </li>
      </ul>
    </>
  );
}
