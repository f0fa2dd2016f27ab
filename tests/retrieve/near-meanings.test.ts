import fc from "fast-check";
import { expect, it } from "vitest";
import { nearMeanings } from "../../src/retrieve/near-meanings.ts";
import { cosine } from "../../src/retrieve/vector.ts";

const place = fc.float32Array({ minLength: 4, maxLength: 4, min: -1, max: 1, noNaN: true });

it("gives the entries nearest to a question, whatever the order in which they came", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), place, (places, question) => {
      const known = new Map(places.map((one, entry) => [entry, { place: one }]));
      const nearest = nearMeanings(known, question);
      const near = (entry: number) => cosine(question, places[entry] ?? question);
      const others = places.map((_, entry) => entry).filter((entry) => !nearest.includes(entry));
      const least = Math.min(...nearest.map(near));
      expect(new Set(nearest).size).toBe(nearest.length);
      expect(nearest.length).toBe(Math.min(10, places.length));
      for (const other of others) expect(near(other)).toBeLessThanOrEqual(least);
    }),
  );
});
