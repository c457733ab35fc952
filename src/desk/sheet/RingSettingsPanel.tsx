import { useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import { notificationState } from '../ring.ts'
import type { Ring } from '../use-ring.ts'

/** How a request makes itself known here: each means can be switched off, and the choice stays on this device. */
export function RingSettingsPanel({ ring }: { ring: Ring }) {
  const { words } = useDeskFrame()
  const { settings, change } = ring
  const id = useId()
  return (
    <section aria-labelledby={`${id}-title`} className="ring-settings">
      <h3 id={`${id}-title`}>{words.ringing}</h3>
      <Switch label={words.sound} on={settings.sound} onChange={(sound) => change({ sound })} />
      {settings.sound && (
        <div className="row loudness">
          <label htmlFor={`${id}-loudness`}>{words.loudness}</label>
          <input
            id={`${id}-loudness`}
            type="range"
            min={0.05}
            max={1}
            step={0.05}
            value={settings.loudness}
            onChange={(event) => change({ loudness: event.target.valueAsNumber })}
          />
          <Button size="small" icon="bell" onClick={ring.hear}>
            {words.hear}
          </Button>
        </div>
      )}
      {settings.sound && !ring.audible && <Notice icon="sound-off">{words.soundWaits}</Notice>}
      <Switch label={words.tabTitle} on={settings.title} onChange={(title) => change({ title })} />
      <Notifications ring={ring} />
    </section>
  )
}

function Notifications({ ring }: { ring: Ring }) {
  const { words } = useDeskFrame()
  const [state, setState] = useState(notificationState)
  if (state === 'none') return <p className="faint">{words.notificationNone}</p>
  if (state === 'denied') return <p className="faint">{words.notificationDenied}</p>
  if (state === 'granted')
    return (
      <Switch
        label={words.notification}
        note={words.onlyWhenHidden}
        on={ring.settings.notification}
        onChange={(notification) => ring.change({ notification })}
      />
    )
  const ask = async () => {
    const answer = await Notification.requestPermission()
    setState(answer)
    if (answer === 'granted') ring.change({ notification: true })
  }
  return (
    <div className="stack is-close">
      <Button size="small" icon="bell" onClick={() => void ask()}>
        {words.notificationAsk}
      </Button>
      <small>{words.onlyWhenHidden}</small>
    </div>
  )
}
