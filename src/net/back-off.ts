/**
 * How long to wait before try number `tries` (0 is the first again), ms: 250, 500, 1000 … at most 3000, each shortened by up
 * to a third by chance, so that a thousand pages do not come back in the same instant.
 */
export function backOff(tries: number, random: () => number = Math.random): number {
  return Math.min(3000, 250 * 2 ** Math.min(tries, 10)) * (1 - random() / 3)
}
