import { LookReview } from "@/components/desk/look-review";
import { getTranslator } from "@/components/layout/locale";

export async function generateMetadata() {
  return { title: (await getTranslator("look"))("review") };
}

export default function LooksPage() {
  return <LookReview />;
}
