import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NewCode } from "@/components/complaint/code/new-code";
import { getTranslator } from "@/components/layout/locale";
import { api } from "@/components/trpc/server";
import { parseCode } from "@/server/domain/complaint/code";

type PageProps = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator("track"))("renewed"), robots: { index: false } };
}

/** For the browser that has just made the code; for everybody else the complaint's own page. */
export default async function NewCodePage({ params }: PageProps) {
  const code = parseCode((await params).code);
  if (!code) redirect("/lacak");
  const secret = await (await api()).complaint.newCode({ code });
  if (!secret) redirect(`/lacak/${code}`);
  return <NewCode code={code} secret={secret} />;
}
