import { useEffect, useState } from 'react'
import type { Rate as RateOf } from './Rate.tsx'
import { useSurface, useVisit } from '../surface.ts'

/** The place to say whether it helped, once what shows it has come. Where it cannot be fetched the house cannot be told anything either. */
export function Rating() {
  const { acts } = useSurface()
  const rated = useVisit((model) => model.rated)
  const [fetched, setFetched] = useState<{ readonly Rate: typeof RateOf } | null>(null)
  useEffect(() => {
    import('./Rate.tsx').then(setFetched, () => setFetched(null))
  }, [])
  return fetched && <fetched.Rate rated={rated} onRate={(now) => acts.rate(now)} />
}
