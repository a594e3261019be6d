import { getTranslator } from "@/components/layout/locale";
import { CodeBlock } from "./code-block";

type ExamplesProps = { production: string; practice: string; practiceKey: string };

/** Commands that can be run as they are. */
export async function Examples({ production, practice, practiceKey }: ExamplesProps) {
  const t = await getTranslator("developer");
  const commands = {
    list: `curl '${production}/requests.json?service_code=jalan&status=open'`,
    changed: [
      `curl -G ${production}/requests.json \\`,
      "  -d extensions=true -d page=1 -d page_size=100 \\",
      "  --data-urlencode 'updated_after=2026-11-24T08:00:00+07:00'",
    ].join("\n"),
    post: [
      `curl ${practice}/requests.json \\`,
      `  -d api_key=${practiceKey} \\`,
      "  -d service_code=uji-langsung \\",
      "  -d lat=-6.1754 -d long=106.8272 \\",
      `  --data-urlencode 'description=${t("sample")}'`,
    ].join("\n"),
    one: `curl ${practice}/requests/UJI000001.xml`,
  };
  return (
    <section aria-labelledby="contoh" className="grid gap-5">
      <h2 id="contoh" className="font-bold text-lg">
        {t("examples")}
      </h2>
      {(["list", "changed", "post", "one"] as const).map((key) => (
        <CodeBlock key={key} label={t(`example.${key}`)} text={commands[key]} />
      ))}
    </section>
  );
}
