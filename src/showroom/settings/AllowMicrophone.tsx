import { useEffect, useState } from 'react'
import { movingWords } from '../../words/moving.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useStage, useSurface, useVisit } from '../surface.ts'

/** Where there is a headset and the microphone was not allowed yet: the way to allow it before one goes in. */
export function AllowMicrophone() {
  const words = useWords(movingWords)
  const { acts } = useSurface()
  const headset = useStage((model) => model.headset)
  const microphone = useVisit((model) => model.call.microphone)
  const permission = useMicrophonePermission()
  if (headset === 'none' || headset === 'unknown') return null
  if (permission === 'granted') return <p className="quiet small-print">{words.microphoneAllowed}</p>
  if (microphone === 'refused' || permission === 'denied') return <Notice>{words.microphoneRefused}</Notice>
  return (
    <div className="stack">
      <Button icon="microphone" onClick={() => acts.allowMicrophone()}>
        {words.microphone}
      </Button>
      <p className="quiet small-print">{words.microphoneWhy}</p>
    </div>
  )
}

/** The permission as it stands; `prompt` where the browser does not tell. */
function useMicrophonePermission(): PermissionState {
  const [state, setState] = useState<PermissionState>('prompt')
  useEffect(() => {
    let status: PermissionStatus | null = null
    let over = false
    const read = () => status && setState(status.state)
    navigator.permissions?.query({ name: 'microphone' as PermissionName }).then(
      (found) => {
        if (over) return
        status = found
        status.addEventListener('change', read)
        read()
      },
      () => undefined
    )
    return () => {
      over = true
      status?.removeEventListener('change', read)
    }
  }, [])
  return state
}
