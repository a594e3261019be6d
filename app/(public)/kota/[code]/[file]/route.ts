import { respondWithFile } from "@/components/area/files";

type Params = { params: Promise<{ code: string; file: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  return respondWithFile(request, { level: "kota", ...(await params) });
}
