import type { Metadata } from "next";
import { ReceiptSheet } from "@/components/placing/counter/receipt";
import { orNotFound, staffApi } from "@/components/trpc/server";

type PageProps = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await params).code.slice(0, 20), robots: { index: false } };
}

export default async function ReceiptPage({ params }: PageProps) {
  const { code } = await params;
  return <ReceiptSheet receipt={await orNotFound((await staffApi()).counter.receipt({ code }))} />;
}
