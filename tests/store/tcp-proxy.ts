import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

/** A way to a server that can be cut, stalled and mended. */
export interface TcpProxy {
  readonly port: number;
  /** Connections break, and new ones are refused at once. */
  cut(): void;
  /** Connections stay open, and nothing comes through any more. */
  stall(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function createTcpProxy(host: string, port: number): Promise<TcpProxy> {
  let state: "open" | "cut" | "stalled" = "open";
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((client) => {
    if (state === "cut") return void client.destroy();
    const upstream = connect(port, host);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    const end = () => {
      client.destroy();
      upstream.destroy();
      pairs.delete(pair);
    };
    client.on("data", (bytes) => state === "open" && upstream.write(bytes));
    upstream.on("data", (bytes) => state === "open" && client.write(bytes));
    for (const socket of pair) socket.on("error", end).on("close", end);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const drop = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      state = "cut";
      drop();
    },
    stall: () => {
      state = "stalled";
    },
    mend: () => {
      state = "open";
      drop(); // What got lost while stalled would leave a connection out of step.
    },
    close: async () => {
      drop();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
