import type { CallState } from '../../contract/call-state.ts'
import type { CallActs } from '../../model/call.ts'
import { commonWords } from '../../words/common.ts'
import { Button } from '../Button.tsx'
import { useWords } from '../language.ts'
import { HoldToTalk } from './HoldToTalk.tsx'

interface MicrophoneButtonProps {
  call: Pick<CallState, 'state' | 'microphone' | 'pushToTalk'>
  acts: Pick<CallActs, 'microphoneOn' | 'mute' | 'hold'>
  small?: boolean
}

/** One button for one's own microphone: it says how it is, and pressing it changes that. */
export function MicrophoneButton({ call, acts, small }: MicrophoneButtonProps) {
  const words = useWords(commonWords)
  const size = small ? 'small' : 'normal'
  const kind = small ? 'plain' : 'quiet'
  const live = call.microphone === 'on' || call.microphone === 'muted'
  if (live && call.pushToTalk) return <HoldToTalk speaking={call.microphone === 'on'} onHold={acts.hold} size={size} />
  if (call.microphone === 'asking')
    return (
      <Button kind={kind} size={size} icon="microphone" disabled>
        {words.asking}
      </Button>
    )
  if (call.microphone === 'on')
    return (
      <Button kind={kind} size={size} icon="microphone" aria-label={`${words.micOn}. ${words.mute}`} onClick={() => acts.mute(true)}>
        {words.mute}
      </Button>
    )
  if (call.microphone === 'muted')
    return (
      <Button kind={kind} size={size} icon="microphone-off" aria-label={`${words.muted}. ${words.unmute}`} onClick={() => acts.mute(false)}>
        {words.muted}
      </Button>
    )
  return (
    <Button kind={kind} size={size} icon="microphone-off" aria-label={words.turnOn} disabled={call.state === 'unavailable'} onClick={() => acts.microphoneOn()}>
      {words.microphone}
    </Button>
  )
}
