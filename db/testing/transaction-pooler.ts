import { type AddressInfo, connect, createServer, type Socket } from "node:net";

interface Backend {
  socket: Socket;
  client: Client | null;
}

interface Client {
  socket: Socket;
  backend: Backend | null;
  /** Requests without a response yet. */
  unanswered: number;
  waiting: Buffer[];
}

export interface TransactionPooler {
  url: string;
  close: () => Promise<void>;
}

const idle = "I".charCodeAt(0);

/**
 * Simulates a pooler in transaction mode: each client adds one connection to the pool, and every transaction runs on
 * the free one that was returned first, or last. Nothing is reset in between, as with PgBouncer's defaults.
 */
export async function startTransactionPooler(
  databaseUrl: string,
  order: "first" | "last" = "first",
): Promise<TransactionPooler> {
  const target = new URL(databaseUrl);
  const free: Backend[] = [];
  const queue: Client[] = [];
  const sockets = new Set<Socket>();

  const server = createServer((socket) => {
    const backend: Backend = { socket: connect(Number(target.port), target.hostname), client: null };
    const client: Client = { socket, backend, unanswered: 1, waiting: [] };
    backend.client = client;
    for (const each of [socket, backend.socket]) {
      sockets.add(each.setNoDelay());
      each.on("error", () => each.destroy());
    }
    readMessages(backend.socket, 1, (message) => relay(backend, message));
    backend.socket.on("close", () => backend.client?.socket.destroy());
    readMessages(socket, 0, (message) => take(client, message));
    socket.on("close", () => client.backend?.socket.destroy());
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));

  function take(client: Client, message: Buffer): void {
    const kind = String.fromCharCode(message[0] ?? 0);
    if (kind === "X") return void client.socket.end();
    if (kind === "S" || kind === "Q") client.unanswered += 1;
    if (client.backend) return void client.backend.socket.write(message);
    client.waiting.push(message);
    if (!queue.includes(client)) queue.push(client);
    assign();
  }

  function relay(backend: Backend, message: Buffer): void {
    const { client } = backend;
    client?.socket.write(message);
    if (!client || message[0] !== "Z".charCodeAt(0)) return;
    client.unanswered -= 1;
    if (client.unanswered > 0 || message[5] !== idle) return;
    client.backend = null;
    backend.client = null;
    free.push(backend);
    assign();
  }

  function assign(): void {
    while (queue.length > 0 && free.length > 0) {
      const [client, backend] = [queue.shift(), order === "first" ? free.shift() : free.pop()];
      if (!client || !backend) return;
      client.backend = backend;
      backend.client = client;
      for (const message of client.waiting.splice(0)) backend.socket.write(message);
    }
  }

  const url = new URL(databaseUrl);
  url.search = "";
  url.port = String((server.address() as AddressInfo).port);
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: url.href, close };
}

/** Cuts a stream into protocol messages; `typed` is 0 while the next one is the start-up message, which has no type. */
function readMessages(socket: Socket, typed: 0 | 1, onMessage: (message: Buffer) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  let offset: number = typed;
  socket.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= offset + 4) {
      const length = offset + rest.readUInt32BE(offset);
      if (rest.length < length) return;
      onMessage(rest.subarray(0, length));
      rest = rest.subarray(length);
      offset = 1;
    }
  });
}
