import { getTranslator } from "@/components/layout/locale";
import { CounterDesk } from "@/components/placing/counter/counter-desk";

export async function generateMetadata() {
  return { title: (await getTranslator("counter"))("title") };
}

export default function CounterPage() {
  return <CounterDesk />;
}
