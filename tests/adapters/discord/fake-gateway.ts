import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";

const Frame = z.object({ op: z.number(), d: z.unknown() });
const Identify = z.object({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number(), z.number()]),
});
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

interface Event {
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

interface Session {
  readonly id: string;
  readonly shard: number;
  readonly events: Event[];
  socket: WebSocket | undefined;
}

export interface GatewayOptions {
  readonly token: string;
  readonly user: object;
  readonly application: string;
  readonly url: () => string;
  /** Guilds of a shard, as GUILD_CREATE events that follow READY. */
  readonly guilds: (shard: number, shards: number) => readonly object[];
  readonly allowedIntents: () => number;
  readonly heartbeat: () => number;
}

export type FakeGateway = ReturnType<typeof createFakeGateway>;

/** Discord's gateway: identifies, heartbeats, numbers events, resumes with what was missed. */
export function createFakeGateway(http: Server, options: GatewayOptions) {
  const server = new WebSocketServer({ server: http });
  const sessions = new Map<string, Session>();
  const log: { op: number; d: unknown }[] = [];
  const closes: number[] = [];
  let mute = false;

  function send(socket: WebSocket | undefined, op: number, more: object) {
    socket?.send(JSON.stringify({ op, ...more }));
  }
  function dispatch(session: Session, t: string, d: unknown) {
    const event = { t, s: session.events.length + 1, d };
    session.events.push(event);
    send(session.socket, 0, event);
  }
  function identify(socket: WebSocket, d: unknown) {
    const { token, intents, shard } = Identify.parse(d);
    if (token !== options.token) return socket.close(4004, "Authentication failed.");
    if ((intents & ~options.allowedIntents()) !== 0) return socket.close(4014, "Disallowed");
    const id = `session-${sessions.size + 1}`;
    const session: Session = { id, shard: shard[0], events: [], socket };
    sessions.set(id, session);
    const guilds = options.guilds(shard[0], shard[1]);
    dispatch(session, "READY", {
      v: 10,
      user: options.user,
      session_id: id,
      resume_gateway_url: options.url(),
      guilds: guilds.map((guild) => ({
        ...z.object({ id: z.string() }).parse(guild),
        unavailable: true,
      })),
      application: { id: options.application, flags: 0 },
      shard,
    });
    for (const guild of guilds) dispatch(session, "GUILD_CREATE", guild);
    return undefined;
  }
  function resume(socket: WebSocket, d: unknown) {
    const { session_id, seq } = Resume.parse(d);
    const session = sessions.get(session_id);
    if (!session) return send(socket, 9, { d: false });
    session.socket = socket;
    // Discord may repeat what was received but not yet acknowledged by a heartbeat.
    for (const event of session.events.slice(Math.max(0, seq - 3))) {
      if (event.t !== "READY") send(socket, 0, event);
    }
    dispatch(session, "RESUMED", {});
    return undefined;
  }
  server.on("connection", (socket) => {
    send(socket, 10, { d: { heartbeat_interval: options.heartbeat() } });
    socket.on("close", (code) => closes.push(code));
    socket.on("error", () => {});
    socket.on("message", (data) => {
      const { op, d } = Frame.parse(JSON.parse(String(data)));
      log.push({ op, d });
      if (mute) return;
      if (op === 1) send(socket, 11, {});
      if (op === 2) identify(socket, d);
      if (op === 6) resume(socket, d);
    });
  });
  const live = () => [...sessions.values()].filter(({ socket }) => socket?.readyState === 1);
  return {
    /** Frames from the client. */
    log,
    closes,
    sessions,
    dispatch(t: string, d: unknown, shard = 0) {
      const session = [...sessions.values()].findLast((one) => one.shard === shard);
      if (!session) throw new Error(`No session for shard ${shard}.`);
      dispatch(session, t, d);
    },
    /** Cuts all connections: with a close code, or like a pulled cable. */
    cut(code?: number) {
      for (const { socket } of live())
        code === undefined ? socket?.terminate() : socket?.close(code);
    },
    /** Lets the connections stand open without ever answering again. */
    playDead(dead: boolean) {
      mute = dead;
    },
    live,
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
