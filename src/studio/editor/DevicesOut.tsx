import { DEVICES, type Device } from '../../contract/incoming/devices.ts'
import { barred } from '../../contract/incoming/gate.ts'
import type { Editions } from '../../contract/draft/studio.ts'
import { dayAndTime } from '../../words/format.ts'
import { modelWords } from '../../words/models.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { LetThrough } from '../models/LetThrough.tsx'
import { useEditing } from './editor-props.ts'

/** Devices that the draft's product is too heavy for: let through by somebody, left out, or in the way of publishing. */
export function DevicesOut({ judged, again }: { judged: Editions['judged']; again(): void }) {
  const { description, acts, change } = useEditing()
  const words = useWords(modelWords)
  const language = useLanguage()
  if (judged === 'own') return null
  if (judged === null) return <Notice bad>{words.notHere}</Notice>
  const without = description.without ?? []
  const stands = barred(judged, without)
  const leaveOut = (devices: readonly Device[]) => change({ name: 'set', at: ['without'], to: devices.length === 0 ? null : DEVICES.filter((each) => devices.includes(each)) })
  return judged.gate.filter(({ verdict }) => verdict === 'red').map(({ device }) => {
    const pass = judged.passes.findLast((each) => each.device === device)
    if (pass) return <Notice key={device} framed>{`${words[device]}: ${words.passed(pass.by, dayAndTime(pass.at, language), pass.reason)}`}</Notice>
    const isOut = without.includes(device)
    return (
      <Notice key={device} bad={stands.includes(device)} framed={!stands.includes(device)} action={
        <>
          <Button size="small" onClick={() => void leaveOut(isOut ? without.filter((each) => each !== device) : [...without, device])}>{isOut ? words.takeIn : words.leaveOut}</Button>
          {!isOut && <LetThrough onWish={(reason) => acts.letThrough(judged.model, { device, reason }).then(again)} />}
        </>
      }>
        {`${words[device]}: ${isOut ? (stands.includes(device) ? words.outTooHeavy : words.leftOut) : words.red}`}
      </Notice>
    )
  })
}
