import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { createKeys } from "../../src/store/keys.ts";
import { Settings } from "../../src/store/settings.ts";
import { createSqlStore, openStore } from "../../src/store/sql-store.ts";
import type { Place, SentReply, Store } from "../../src/store/store.ts";

const keys = createKeys("a secret for tests only");
const DAY = 86_400_000;

/** What every engine must do. `open` gives a new handle on one and the same empty database. */
export function describeStore(engine: string, open: () => Database): void {
  describe(`store on ${engine}`, () => {
    let database: Database;
    let store: Store;
    beforeAll(async () => {
      database = open();
      store = await openStore(database, keys);
    });
    afterAll(() => store.close());

    /** The same store, so many ms later. */
    const ahead = (time: number): Store =>
      createSqlStore(
        { ...database, words: { ...database.words, now: `(${database.words.now} + ${time})` } },
        keys,
      );
    const dump = async (): Promise<string> => {
      const tables = await database.query(database.words.tables);
      const rows = await Promise.all(
        tables.map(({ name }) => database.query(`SELECT * FROM ${String(name)}`)),
      );
      return JSON.stringify(rows);
    };

    describe("conversations", () => {
      it("gives back what was written last", async () => {
        await store.conversations.write("c1", "one", 60_000);
        await store.conversations.write("c1", "two", 60_000);
        expect(await store.conversations.read("c1")).toBe("two");
      });

      it("gives nothing for an unknown, a deleted and an expired one", async () => {
        await store.conversations.write("gone", "text", 60_000);
        await store.conversations.delete("gone");
        await store.conversations.write("short", "text", 1000);
        expect(await store.conversations.read("never")).toBeUndefined();
        expect(await store.conversations.read("gone")).toBeUndefined();
        expect(await ahead(1001).conversations.read("short")).toBeUndefined();
      });

      it("keeps any text under any key", async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.string({ unit: "binary" }),
            fc.string({ unit: "binary" }),
            async (key, value) => {
              await store.conversations.write(key, value, 60_000);
              expect(await store.conversations.read(key)).toBe(Buffer.from(value).toString());
            },
          ),
          { numRuns: 50 },
        );
      });
    });

    describe("claims", () => {
      it("succeed for exactly one of many callers at once", async () => {
        const claims = await Promise.all(
          Array.from({ length: 50 }, () => store.claim("contested", 60_000)),
        );
        expect(claims.filter(Boolean)).toHaveLength(1);
      });

      it("can be taken again when they are over or given back", async () => {
        await store.claim("short", 1000);
        await store.claim("returned", 60_000);
        await store.release("returned");
        expect(await ahead(999 - 500).claim("short", 1000)).toBe(false);
        expect(await ahead(1500).claim("short", 1000)).toBe(true);
        expect(await store.claim("returned", 60_000)).toBe(true);
      });
    });

    describe("inbox", () => {
      const event = (key: string) =>
        ({ key, platform: "slack", workspace: "T1", payload: `{"of":"${key}"}` }) as const;

      it("takes an event once, also when it is done", async () => {
        const taken = await Promise.all(
          Array.from({ length: 20 }, () => store.accept(event("e1"), 10_000)),
        );
        await store.done("e1");
        expect(taken.filter(Boolean)).toHaveLength(1);
        expect(await store.accept(event("e1"), 10_000)).toBe(false);
        expect(await store.claim("e1", 10_000)).toBe(false);
      });

      it("hands over what was not done in time, each event to one process", async () => {
        for (const key of ["a", "b", "c", "finished"]) await store.accept(event(key), 1000);
        await store.done("finished");
        expect(await store.takeOver("slack", 10, 1000)).toEqual([]);
        const later = ahead(1500);
        const taken = await Promise.all([
          later.takeOver("slack", 2, 1000),
          later.takeOver("slack", 2, 1000),
          later.takeOver("slack", 2, 1000),
        ]);
        const events = taken.flat().sort((one, two) => one.key.localeCompare(two.key));
        expect(events).toEqual(["a", "b", "c"].map((key) => ({ ...event(key), attempts: 2 })));
        expect(await later.takeOver("slack", 10, 1000)).toEqual([]);
      });

      it("gives an event up after the fifth attempt", async () => {
        await store.accept(event("poison"), 1000);
        const attempts = [];
        for (const time of [11_000, 12_500, 14_000, 15_500, 17_000, 18_500]) {
          const taken = await ahead(time).takeOver("slack", 10, 1000);
          attempts.push(...taken.filter(({ key }) => key === "poison"));
        }
        expect(attempts.map(({ attempts }) => attempts)).toEqual([2, 3, 4, 5]);
      });

      it("leaves alone what is renewed, and does not bring back what is done", async () => {
        for (const key of ["alive", "dead", "ready"]) await store.accept(event(key), 1000);
        await store.done("ready");
        await store.renew(["alive", "ready"], 60_000);
        await store.renew([], 60_000);
        const taken = await ahead(20_000).takeOver("slack", 100, 1000);
        const names = taken.map(({ key }) => key);
        expect(names).toContain("dead");
        expect(names).not.toContain("alive");
        expect(names).not.toContain("ready");
        await store.done("alive");
      });

      it("keeps the platforms apart", async () => {
        await store.accept({ ...event("d1"), platform: "discord" }, 0);
        expect(await ahead(1).takeOver("slack", 10, 1000)).toEqual([]);
        expect(await ahead(1).takeOver("discord", 10, 1000)).toHaveLength(1);
      });

      it("can be tried anew after a release", async () => {
        await store.accept(event("again"), 1000);
        await store.release("again");
        expect(await store.accept(event("again"), 1000)).toBe(true);
        await store.done("again");
      });
    });

    describe("settings", () => {
      const workspace: Place = { platform: "discord", workspace: "G1" };
      const channel: Place = { ...workspace, channel: "C1" };

      it("are the defaults, then the workspace's, then the channel's, field by field", async () => {
        expect(await store.readSettings(channel)).toEqual(Settings.parse({}));
        await store.changeSettings(workspace, { sureness: 0.9, mentors: "R1" });
        await store.changeSettings(channel, { sureness: 0.7 });
        expect(await store.readSettings(workspace)).toMatchObject({ sureness: 0.9, mentors: "R1" });
        expect(await store.readSettings(channel)).toMatchObject({ sureness: 0.7, mentors: "R1" });
        expect(await store.listChannels(workspace)).toEqual([
          { channel: "C1", settings: await store.readSettings(channel) },
        ]);
        await store.resetSettings(channel);
        expect(await store.readSettings(channel)).toMatchObject({ sureness: 0.9 });
        expect(await store.listChannels(workspace)).toEqual([]);
      });

      it("lose nothing when two are changed at once, and can be set to nothing", async () => {
        const place: Place = { platform: "slack", workspace: "T9" };
        await Promise.all([
          store.changeSettings(place, { mentors: "S1" }),
          store.changeSettings(place, { autoAnswer: "answer" }),
          store.changeSettings(place, { feedbackButtons: false }),
        ]);
        const changed = await store.changeSettings(place, { mentors: null });
        expect(changed).toMatchObject({
          mentors: null,
          autoAnswer: "answer",
          feedbackButtons: false,
        });
      });

      it("refuse a value out of range and keep the old one", async () => {
        const place: Place = { platform: "slack", workspace: "T10" };
        await expect(store.changeSettings(place, { sureness: 7 })).rejects.toThrow();
        expect(await store.readSettings(place)).toEqual(Settings.parse({}));
      });

      it("read a value out of range, or of a newer version, as not set", async () => {
        const rows = [
          ["sureness", "7"],
          ["autoAnswer", '"sometimes"'],
          ["mentors", "{"],
          ["later", "1"],
        ];
        for (const [name = "", value = ""] of rows)
          await database.query(
            "INSERT INTO settings (platform, workspace, channel, name, value) VALUES ('slack', 'T11', '', $1, $2)",
            [name, value],
          );
        expect(await store.readSettings({ platform: "slack", workspace: "T11" })).toEqual(
          Settings.parse({}),
        );
      });
    });

    const reply = (id: string, more: Partial<SentReply> = {}): SentReply => ({
      id,
      place: { platform: "slack", workspace: "T1", channel: "C1" },
      person: "U1",
      message: "1700.1",
      question: "what does a cto earn",
      conversation: `conversation of ${id}`,
      passage: "guide-pay",
      confidence: 0.83,
      outcome: "answer",
      ...more,
    });

    describe("replies", () => {
      it("are found with the asker as a hash, changed and deleted", async () => {
        await store.saveReply(reply("r1"));
        await store.saveReply(reply("r1", { message: "1700.2" }));
        const person = store.personKey("slack", "U1");
        expect(await store.findReply("r1")).toEqual(reply("r1", { message: "1700.2", person }));
        expect(person).not.toContain("U1");
        expect(store.personKey("discord", "U1")).not.toBe(person);
        await store.deleteReply("r1");
        expect(await store.findReply("r1")).toBeUndefined();
      });

      it("may lack all that is optional", async () => {
        const { message, conversation, passage, outcome, ...bare } = reply("bare");
        await store.saveReply(bare);
        expect(await store.findReply("bare")).toEqual({
          ...bare,
          person: store.personKey("slack", "U1"),
          outcome: "refusal",
        });
      });

      it("lose their texts after a day and are gone after a week", async () => {
        await store.saveReply(reply("aging"));
        await ahead(DAY + 1).purge();
        const found = await store.findReply("aging");
        expect(found).toMatchObject({ question: "", passage: "guide-pay" });
        expect(found).not.toHaveProperty("conversation");
        expect(await ahead(7 * DAY + 1).findReply("aging")).toBeUndefined();
      });
    });

    describe("the mentors' loop", () => {
      const place: Place = { platform: "slack", workspace: "T20", channel: "C1" };
      const period = { since: 0, place };

      it("keeps the text of misses and bad ratings, and one rating per person", async () => {
        await store.saveReply(reply("rated", { place, person: "U5" }));
        await store.recordMiss({
          place,
          person: "U1",
          question: "nurse pay",
          notCovered: ["nurse"],
        });
        await store.recordFeedback({ place, person: "U2", reply: "rated", helpful: true });
        await store.recordFeedback({ place, person: "U3", reply: "rated", helpful: false });
        await store.recordFeedback({ place, person: "U4", reply: "rated", helpful: false });
        await store.recordFeedback({ place, person: "U4", reply: "rated", helpful: true });
        await store.recordFeedback({ place, person: "U4", reply: "unknown", helpful: false });
        const concerns = await store.readConcerns(period);
        expect(concerns).toHaveLength(2);
        expect(concerns).toContainEqual({
          reason: "unanswered",
          question: "nurse pay",
          notCovered: ["nurse"],
          asker: store.personKey("slack", "U1"),
        });
        expect(concerns).toContainEqual({
          reason: "unhelpful",
          question: "what does a cto earn",
          notCovered: [],
          passage: "guide-pay",
          asker: store.personKey("slack", "U5"),
        });
      });

      it("counts replies and ratings, the same before and after they are purged", async () => {
        const now = await store.readActivity(period);
        expect(now.map(({ what, count }) => [what, count]).sort()).toEqual([
          ["answer", 1],
          ["helpful", 2],
          ["unhelpful", 1],
          ["unhelpful", 1],
        ]);
        expect(now.find(({ what }) => what === "answer")).toMatchObject({
          passage: "guide-pay",
          band: 8,
          platform: "slack",
        });
        await ahead(40 * DAY).purge();
        expect(await store.findReply("rated")).toBeUndefined();
        const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
        expect(sorted(await store.readActivity(period))).toEqual(sorted(now));
        expect(await store.readActivity({ since: Date.now() + 2 * DAY, place })).toEqual([]);
      });

      it("does not count twice when several processes purge at once", async () => {
        const there: Place = { platform: "slack", workspace: "T21" };
        for (const id of ["p1", "p2", "p3"]) await store.saveReply(reply(id, { place: there }));
        const later = ahead(8 * DAY);
        await Promise.all([later.purge(), later.purge(), later.purge()]);
        const activity = await store.readActivity({ since: 0, place: there });
        expect(activity.map(({ count }) => count)).toEqual([3]);
      });

      it("drops texts when the retention that is set is over, also when it is shortened", async () => {
        const there: Place = { platform: "slack", workspace: "T22" };
        const asked = { place: there, person: "U1", question: "q", notCovered: [] };
        await store.recordMiss(asked);
        expect(await ahead(29 * DAY).readConcerns({ since: 0, place: there })).toHaveLength(1);
        expect(await ahead(31 * DAY).readConcerns({ since: 0, place: there })).toHaveLength(0);
        await store.changeSettings(there, { retentionDays: 2 });
        await store.recordMiss(asked);
        expect(await ahead(1 * DAY).readConcerns({ since: 0, place: there })).toHaveLength(2);
        expect(await ahead(3 * DAY).readConcerns({ since: 0, place: there })).toHaveLength(0);
      });
    });

    describe("installations", () => {
      it("are saved, replaced, found and deleted", async () => {
        await store.saveInstallation("T1", '{"token":"xoxb-1"}');
        await store.saveInstallation("T1", '{"token":"xoxb-2"}');
        expect(await store.findInstallation("T1")).toBe('{"token":"xoxb-2"}');
        await store.deleteInstallation("T1");
        expect(await store.findInstallation("T1")).toBeUndefined();
      });

      it("tell in words when they cannot be decrypted", async () => {
        await store.saveInstallation("T2", "secret");
        await database.query("UPDATE installations SET installation = 'AAAA' WHERE id = 'T2'");
        await expect(store.findInstallation("T2")).rejects.toThrow(/cannot be decrypted.*Install/);
      });
    });

    describe("privacy", () => {
      it("holds no user id, question, key or token in the clear", async () => {
        const place: Place = { platform: "discord", workspace: "G7", channel: "C7" };
        const person = "U-VERY-PRIVATE";
        const question = "SECRET-QUESTION";
        await store.conversations.write(`c:${person}`, question, 60_000);
        await store.claim(`claim:${person}`, 60_000);
        await store.accept(
          { key: `e:${person}`, platform: "discord", workspace: "G7", payload: question },
          60_000,
        );
        await store.saveReply(
          reply("SECRET-ID", { place, person, question, conversation: `c:${person}` }),
        );
        await store.recordFeedback({ place, person, reply: "SECRET-ID", helpful: false });
        await store.recordMiss({ place, person, question, notCovered: [question] });
        await store.saveInstallation("T7", "SECRET-TOKEN");
        expect(await dump()).not.toMatch(/PRIVATE|SECRET/);
      });

      it("forgets a person at once, and nobody else", async () => {
        const place: Place = { platform: "discord", workspace: "G8" };
        for (const person of ["me", "other"]) {
          const mine = { place, person, conversation: `talk of ${person}` };
          await store.conversations.write(`talk of ${person}`, "text", 60_000);
          await store.saveReply(reply(`reply to ${person}`, mine));
          await store.recordMiss({ place, person, question: `by ${person}`, notCovered: [] });
        }
        await store.recordFeedback({
          place,
          person: "other",
          reply: "reply to me",
          helpful: false,
        });
        await store.recordFeedback({
          place,
          person: "me",
          reply: "reply to other",
          helpful: false,
        });
        expect(await store.forgetPerson("discord", "me")).toBe(5);
        expect(await store.forgetPerson("discord", "me")).toBe(0);
        expect(await store.conversations.read("talk of me")).toBeUndefined();
        expect(await store.findReply("reply to me")).toBeUndefined();
        expect(await store.conversations.read("talk of other")).toBe("text");
        expect(await store.findReply("reply to other")).toBeDefined();
        const left = await store.readConcerns({ since: 0, place });
        expect(left.map(({ question }) => question)).toEqual(["by other"]);
      });

      it("forgets a person's conversations that no reply names, and what they wait for", async () => {
        const place: Place = { platform: "slack", workspace: "T40", channel: "C1" };
        for (const person of ["me", "other"]) {
          const event = { ...place, person, payload: `asked by ${person}` };
          await store.conversations.write(`silent ${person}`, "text", 60_000);
          await store.joinConversation(place, person, `silent ${person}`);
          await store.accept({ key: `open ${person}`, ...event }, 0);
        }
        expect(await store.forgetPerson("slack", "me")).toBe(2);
        expect(await store.conversations.read("silent me")).toBeUndefined();
        expect(await store.conversations.read("silent other")).toBe("text");
        const left = await store.takeOver("slack", 10, 60_000);
        expect(left.map(({ payload }) => payload)).toContain("asked by other");
        expect(left.map(({ payload }) => payload)).not.toContain("asked by me");
        // It was taken all the same: a redelivery is no new question.
        expect(await store.accept({ key: "open me", ...place, payload: "again" }, 0)).toBe(false);
      });

      it("forgets a shared conversation with any of its people, or with its workspace", async () => {
        const place: Place = { platform: "slack", workspace: "T41" };
        for (const thread of ["thread one", "thread two"]) {
          await store.conversations.write(thread, "text", 60_000);
          for (const person of ["U1", "U2"]) await store.joinConversation(place, person, thread);
        }
        await store.joinConversation(place, "U3", "thread two");
        await store.forgetPerson("slack", "U3");
        expect(await store.conversations.read("thread one")).toBe("text");
        expect(await store.conversations.read("thread two")).toBeUndefined();
        await store.forgetWorkspace("slack", "T41");
        expect(await store.conversations.read("thread one")).toBeUndefined();
        expect(await dump()).not.toContain("T41");
      });

      it("forgets a workspace with all that belongs to it, and no other", async () => {
        for (const workspace of ["T30", "T31"]) {
          const place: Place = { platform: "slack", workspace, channel: "C1" };
          await store.conversations.write(`in ${workspace}`, "text", 60_000);
          await store.saveReply(
            reply(`r ${workspace}`, { place, conversation: `in ${workspace}` }),
          );
          await store.recordMiss({ place, person: "U1", question: "q", notCovered: [] });
          await store.recordFeedback({
            place,
            person: "U1",
            reply: `r ${workspace}`,
            helpful: false,
          });
          await store.changeSettings(place, { sureness: 0.9 });
          await store.saveInstallation(workspace, "token");
          await store.accept({ key: `e ${workspace}`, ...place, payload: "p" }, 0);
        }
        await store.forgetWorkspace("slack", "T30");
        const there = await dump();
        expect(there).not.toContain("T30");
        expect(there).toContain("T31");
        expect(await store.conversations.read("in T30")).toBeUndefined();
        expect(await store.conversations.read("in T31")).toBe("text");
        expect(await store.findInstallation("T31")).toBe("token");
      });
    });

    describe("purge", () => {
      it("leaves what is in its time, takes the rest, and comes to an end", async () => {
        for (let n = 0; n < 30; n++) await store.claim(`old ${n}`, 1000);
        await store.claim("young", 40 * DAY);
        const later = ahead(30 * DAY);
        expect(await later.purge()).toBeGreaterThanOrEqual(30);
        expect(await later.purge()).toBe(0);
        expect(await later.claim("young", 1000)).toBe(false);
        expect(await later.claim("old 1", 1000)).toBe(true);
      });
    });

    describe("opening", () => {
      it("again, beside the first, finds everything", async () => {
        await store.saveInstallation("kept", "over a restart");
        if (engine.includes("memory")) return;
        const other = await openStore(open(), keys);
        expect(await other.findInstallation("kept")).toBe("over a restart");
        expect(await other.claim("by the other", 60_000)).toBe(true);
        expect(await store.claim("by the other", 60_000)).toBe(false);
        await other.close();
      });

      it("brings an older database to this version, with what is in it", async () => {
        if (engine.includes("memory")) return;
        const added = ["DROP TABLE participants", "DROP INDEX events_people"];
        for (const sql of [...added, "ALTER TABLE events DROP COLUMN person"])
          await database.query(sql);
        await database.query("UPDATE career_advisor SET value = '1' WHERE name = 'version'");
        await store.saveInstallation("T50", "of the older version");
        const later = await openStore(open(), keys);
        expect(await later.findInstallation("T50")).toBe("of the older version");
        const place: Place = { platform: "slack", workspace: "T50" };
        await later.joinConversation(place, "U1", "after the migration");
        expect(await later.forgetPerson("slack", "U1")).toBe(0);
        await later.close();
      });

      it("is refused with another key", async () => {
        if (engine.includes("memory")) return;
        const opening = openStore(open(), createKeys("another secret"));
        await expect(opening).rejects.toMatchObject({ name: "StoreError", trouble: "wrong-key" });
      });

      it("is refused for a database of a newer version, which stays as it is", async () => {
        if (engine.includes("memory")) return;
        await database.query("UPDATE career_advisor SET value = '99' WHERE name = 'version'");
        const before = await dump();
        await expect(openStore(open(), keys)).rejects.toThrow(/version 99.*nothing was changed/);
        expect(await dump()).toBe(before);
      });
    });
  });
}
