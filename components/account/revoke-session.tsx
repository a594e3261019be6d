"use client";

import { useRouter } from "next/navigation";
import { client } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";

export function RevokeSession({ id, label }: { id: string; label: string }) {
  const router = useRouter();
  return (
    <Button
      look="secondary"
      onClick={async () => {
        await client.staff.revokeSession.mutate({ id });
        router.refresh();
      }}
    >
      {label}
    </Button>
  );
}
