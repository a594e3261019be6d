import { handleCall } from "@/server/trpc/http";

export { handleCall as GET, handleCall as POST };
