import { CounterDesk } from "@/components/counter/counter-desk";
import { getTranslator } from "@/components/layout/locale";

export async function generateMetadata() {
  return { title: (await getTranslator("counter"))("title") };
}

export default function CounterPage() {
  return <CounterDesk />;
}
