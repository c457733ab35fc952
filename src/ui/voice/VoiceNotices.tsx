import type { CallState } from '../../contract/call-state.ts'
import type { CallActs } from '../../model/call.ts'
import { commonWords } from '../../words/common.ts'
import { Button } from '../Button.tsx'
import { useWords } from '../language.ts'
import { Notice } from '../Notice.tsx'

interface VoiceNoticesProps {
  call: CallState
  acts: Pick<CallActs, 'soundOn' | 'mute'>
}

/** What stands in the way of voice just now, each with a way on. Nothing, when all is well. */
export function VoiceNotices({ call, acts }: VoiceNoticesProps) {
  const words = useWords(commonWords)
  const wanted = call.microphone === 'on' || call.microphone === 'muted' || call.other === 'on'
  return (
    <>
      {call.soundBlocked && (
        <Notice
          framed
          icon="sound-off"
          action={
            <Button kind="primary" icon="sound" onClick={() => acts.soundOn()}>
              {words.soundOn}
            </Button>
          }
        >
          {words.soundBlocked}
        </Notice>
      )}
      {call.speakingWhileMuted && (
        <Notice
          framed
          icon="microphone-off"
          action={
            <Button size="small" onClick={() => acts.mute(false)}>
              {words.unmute}
            </Button>
          }
        >
          {words.speakingMuted}
        </Notice>
      )}
      {call.microphone === 'refused' && <Notice icon="microphone-off">{words.micRefused}</Notice>}
      {call.microphone === 'missing' && <Notice icon="microphone-off">{words.micMissing}</Notice>}
      {call.state === 'lost' && <Notice icon="offline">{words.voiceLost}</Notice>}
      {call.state === 'unavailable' && <Notice icon="info">{words.voiceUnavailable}</Notice>}
      {call.state === 'joining' && wanted && <Notice icon="info">{words.voiceJoining}</Notice>}
    </>
  )
}
