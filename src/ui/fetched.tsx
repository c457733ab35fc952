import { useEffect, useState, type ComponentType } from 'react'
import { commonWords } from '../words/common.ts'
import { Button } from './Button.tsx'
import { useWords } from './language.ts'
import { Notice } from './Notice.tsx'

/** A component that is fetched when it is first shown. Where there is no line it says so, with a press to try again; what stands round it stays. */
export function fetched<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let known: ComponentType<P> | null = null
  return function Fetched(props: P) {
    const words = useWords(commonWords)
    const [turn, setTurn] = useState(0)
    const [state, setState] = useState<'asked' | 'there' | 'failed'>(known ? 'there' : 'asked')
    useEffect(() => {
      let gone = false
      if (!known)
        load().then(
          (found) => {
            known = found
            if (!gone) setState('there')
          },
          () => gone || setState('failed')
        )
      return () => {
        gone = true
      }
    }, [turn])
    const Known = known
    if (state === 'there' && Known) return <Known {...props} />
    if (state !== 'failed') return null
    const again = () => {
      setState('asked')
      setTurn(turn + 1)
    }
    return <Notice bad action={<Button size="small" onClick={again}>{words.again}</Button>}>{words.notFetched}</Notice>
  }
}
