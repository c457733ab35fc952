/** A whole number from 0 up to, and without, `below` (at most 2^48), each as likely; from a cryptographic generator, given. */
export type Uniform = (below: number) => number

/** Discrete Laplace noise by an exact rational scale: `of` ÷ `by`, both whole and positive. */
export type Scale = { readonly of: number; readonly by: number }

/** True with probability e^−(n/d), 0 ≤ n ≤ d (Canonne, Kamath, Steinke: The Discrete Gaussian for Differential Privacy, 2020, algorithm 1). */
function flip(n: number, d: number, uniform: Uniform): boolean {
  let k = 1
  while (uniform(d * k) < n) k++
  return k % 2 === 1
}

/**
 * A whole number z with probability in proportion to e^(−|z| · by ÷ of): the discrete Laplace mechanism. Exact, by whole numbers alone
 * (the same paper, algorithm 2): noise made of floating-point numbers gives away what it should hide (Mironov, CCS 2012).
 */
export function discreteLaplace({ of, by }: Scale, uniform: Uniform): number {
  for (;;) {
    const u = uniform(of)
    if (!flip(u, of, uniform)) continue
    let v = 0
    while (flip(1, 1, uniform)) v++
    const size = Math.floor((u + of * v) / by)
    const negative = uniform(2) === 1
    if (negative && size === 0) continue
    return negative ? -size : size
  }
}

/** What noise of this scale stays within 95 times of 100: the least whole w with P(|z| > w) ≤ .05. */
export function give({ of, by }: Scale): number {
  const q = Math.exp(-by / of)
  // P(|z| > w) = 2 q^(w+1) / (1 + q).
  return Math.max(0, Math.ceil(Math.log((0.05 * (1 + q)) / 2) / Math.log(q) - 1))
}
