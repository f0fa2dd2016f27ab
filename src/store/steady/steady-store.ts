import type { Settings } from "../settings.ts";
import type { Place, Store } from "../store.ts";
import { createLastKnown } from "./last-known.ts";
import { steadyInstallations } from "./steady-installations.ts";
import { createWays, PATIENCE, type SteadyStoreOptions, type Work } from "./ways.ts";

/** How many settings, and how many installations, are remembered for the time without a database. */
const MOST_REMEMBERED = 10_000;

/** Lifetime (ms) of the claim that is left by an event which was accepted without a database. */
const DAY = 86_400_000;

/**
 * A store that answers in time whatever the database does. While it is away, what answers need is
 * kept in memory, feedback and misses wait to be written, and changes that a person asked for are
 * refused with a `StoreError`.
 * @throws {StoreError} when the database is the wrong one.
 */
export async function createSteadyStore(options: SteadyStoreOptions): Promise<Store> {
  const { standIn } = options;
  const ways = await createWays(options);
  const { connection, strictly, orStandIn, orLater, note } = ways;
  const settings = createLastKnown<Settings>(MOST_REMEMBERED);
  const installations = steadyInstallations(ways, MOST_REMEMBERED);
  let misses = 0;

  return {
    conversations: {
      read: (key) => orStandIn((store) => store.conversations.read(key)),
      write: (key, value, lifetime) =>
        orLater({ key: `conversation ${key}` }, (store) =>
          store.conversations.write(key, value, lifetime),
        ),
      delete: async (key) => {
        await standIn.conversations.delete(key);
        await orLater({ key: `conversation ${key}` }, (store) => store.conversations.delete(key));
      },
    },
    joinConversation: (place, person, conversation) =>
      orLater({ key: `join ${conversation} ${person}` }, (store) =>
        store.joinConversation(place, person, conversation),
      ),
    claim: (key, lifetime) =>
      orLater({ key: `event ${key}`, patience: PATIENCE.event }, (store) =>
        store.claim(key, lifetime),
      ),
    release: async (key) => {
      await standIn.release(key);
      await orLater({ key: `event ${key}` }, (store) => store.release(key));
    },
    accept: (event, lease) => {
      const accept: Work<boolean> = (store) => store.accept(event, lease);
      // An answer that comes too late may have been a yes: only an absent database is done without.
      if (connection.isThere()) return connection.use(accept, PATIENCE.change);
      const run: Work<unknown> = (store) => store.claim(event.key, DAY);
      return orLater({ key: `event ${event.key}`, run }, accept);
    },
    renew: async (keys, lease) => {
      await standIn.renew(keys, lease);
      await connection.use((store) => store.renew(keys, lease), PATIENCE.change);
    },
    done: async (key) => {
      await standIn.done(key);
      await orLater({ key: `done ${key}` }, (store) => store.done(key));
    },
    takeOver: (platform, limit, lease) =>
      connection.useLong((store) => store.takeOver(platform, limit, lease)),

    readSettings: async (place) => {
      try {
        const read = await connection.use((store) => store.readSettings(place), PATIENCE.answer);
        settings.set(keyOf(place), read);
        return read;
      } catch {
        return settings.get(keyOf(place)) ?? standIn.readSettings(place);
      }
    },
    changeSettings: (place, change) => strictly((store) => store.changeSettings(place, change)),
    resetSettings: (place) => strictly((store) => store.resetSettings(place)),
    listChannels: (place) => strictly((store) => store.listChannels(place)),

    personKey: standIn.personKey,
    saveReply: (reply) =>
      orLater(
        {
          key: `reply ${reply.id}`,
          person: standIn.personKey(reply.place.platform, reply.person),
        },
        (store) => store.saveReply(reply),
      ),
    findReply: async (id) =>
      (await connection
        .use((store) => store.findReply(id), PATIENCE.answer)
        .catch(() => undefined)) ?? standIn.findReply(id),
    deleteReply: async (id) => {
      await standIn.deleteReply(id);
      await orLater({ key: `reply ${id}` }, (store) => store.deleteReply(id));
    },

    recordFeedback: (feedback) =>
      note({
        key: `feedback ${feedback.reply} ${feedback.person}`,
        person: standIn.personKey(feedback.place.platform, feedback.person),
        run: (store) => store.recordFeedback(feedback),
      }),
    recordMiss: (miss) =>
      note({
        key: `miss ${misses++}`,
        person: standIn.personKey(miss.place.platform, miss.person),
        run: (store) => store.recordMiss(miss),
      }),
    readActivity: (period) => connection.useLong((store) => store.readActivity(period)),
    readConcerns: (period) => connection.useLong((store) => store.readConcerns(period)),
    ...installations.methods,

    forgetPerson: async (platform, person) => {
      // Conversations that wait to be written are written first: then they are found.
      await ways.settle();
      ways.forget(standIn.personKey(platform, person));
      const here = await standIn.forgetPerson(platform, person);
      return here + (await strictly((store) => store.forgetPerson(platform, person)));
    },
    forgetWorkspace: async (platform, workspace) => {
      installations.drop(workspace);
      await standIn.forgetWorkspace(platform, workspace);
      await strictly((store) => store.forgetWorkspace(platform, workspace));
    },
    purge: async () => {
      const here = await standIn.purge();
      return here + (await connection.useLong((store) => store.purge()));
    },
    ping: () => connection.use((store) => store.ping(), PATIENCE.event),
    close: async () => {
      await ways.close();
      await standIn.close();
    },
  };
}

function keyOf({ platform, workspace, channel = "" }: Place): string {
  return JSON.stringify([platform, workspace, channel]);
}
