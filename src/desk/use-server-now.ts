import { useEffect, useState } from 'react'

/** The server's clock (ms since 1970), told anew each `period` ms. `skew` is server minus page. */
export function useServerNow(skew: number, period = 1000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), period)
    return () => clearInterval(timer)
  }, [period])
  return now + skew
}
