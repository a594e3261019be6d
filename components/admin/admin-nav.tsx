import { getTranslator } from "@/components/layout/locale";
import { NavRow } from "@/components/layout/nav-row";
import { sections } from "./sections";

export async function AdminNav() {
  const t = await getTranslator("admin");
  const items = sections.map(({ href, key }) => ({ href, label: t(key) }));
  return (
    <div className="border-line border-b bg-surface">
      <NavRow label={t("sections")} items={items} root="/admin" className="mx-auto max-w-7xl px-4" />
    </div>
  );
}
