/**
 * The probability that somebody has to wait, with `servers` who serve one each and a load of `erlangs` (arrivals a second × seconds
 * each takes); 1 where the load is not carried. A. K. Erlang's second formula, by the recursion of his first (B):
 * B(0) = 1, B(n) = a B(n−1) / (n + a B(n−1)); C = B / (1 − (a / n) (1 − B)).
 */
export function waits(erlangs: number, servers: number): number {
  if (erlangs <= 0) return 0
  if (servers <= erlangs) return 1
  let blocked = 1
  for (let n = 1; n <= servers; n++) blocked = (erlangs * blocked) / (n + erlangs * blocked)
  return blocked / (1 - (erlangs / servers) * (1 - blocked))
}

/** The part of those who ask that is answered within `within` seconds, where each takes `each` seconds: 1 − C e^(−(n − a) within / each). */
export function answeredWithin(erlangs: number, servers: number, within: number, each: number): number {
  if (erlangs <= 0) return 1
  if (servers <= erlangs) return 0
  return 1 - waits(erlangs, servers) * Math.exp((-(servers - erlangs) * within) / each)
}

/** The fewest servers with which at least `part` (0 to 1) are answered within `within` seconds. */
export function serversFor(erlangs: number, part: number, within: number, each: number): number {
  if (erlangs <= 0) return 0
  let servers = Math.max(1, Math.ceil(erlangs))
  while (answeredWithin(erlangs, servers, within, each) < part) servers++
  return servers
}
