/** Tokens `from` to `to`, half-open; null where what is meant stands nowhere, as the author does. */
export type Place = { from: number; to: number } | null;

/** No text has more tokens: a place is the key `from * MOST_TOKENS + to`. */
export const MOST_TOKENS = 2 ** 26;

/** Number of the bucket of what stands nowhere, and how many buckets there are. */
const NOWHERE = 42;
export const BUCKETS = 43;

/** From this distance on all are in the last bucket. */
const FAR = 600;

/** The bucket of a signed distance in tokens: logarithmic steps on both sides of 21. */
export function bucketOf(distance: number): number {
  return BUCKET_OF[Math.max(-FAR, Math.min(distance, FAR)) + FAR]!;
}

const BUCKET_OF = Uint8Array.from({ length: 2 * FAR + 1 }, (_, k) => {
  const steps = Math.min(Math.fround(Math.log2(Math.abs(k - FAR) + 1) * 2.2), 20);
  return Math.trunc(Math.sign(k - FAR) * steps) + 21;
});

/** The signed distance of token `row` to the nearest token of a place: negative before it, 0 within. */
export function distanceTo(place: NonNullable<Place>, row: number): number {
  return row < place.from ? row - place.from : row >= place.to ? row - place.to + 1 : 0;
}

/** The bucket of the distance of token `row` to a place. */
export function bucketTo(place: Place, row: number): number {
  return place === null ? NOWHERE : bucketOf(distanceTo(place, row));
}
