import { log, traceOf } from "@/server/log";
import type { Chunks } from "./write-text";

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Chunks as the body of a response, written as the client reads, until it disconnects. */
export function streamOf(chunks: Chunks): Bytes {
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await chunks.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          log().error(traceOf(error), "open data broke off");
          controller.error(error);
        }
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
