import type { Device } from '../../contract/incoming/devices.ts'
import type { Verdict } from '../../contract/incoming/gate.ts'
import { modelWords } from '../../words/models.ts'
import { useWords } from '../../ui/language.ts'

/** Where in the page it is said in full how a device was judged. */
export const placeOf = (device: Device): string => `device-${device}`

/** Which devices a product is fit for, at first sight; each leads to what is said of it. */
export function VerdictStrip({ gate }: { gate: readonly Verdict[] }) {
  const words = useWords(modelWords)
  const lead = (device: Device): void => {
    const place = document.getElementById(placeOf(device))
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }
  return (
    <ul className="verdicts" aria-label={words.devices}>
      {gate.map(({ device, verdict }) => (
        <li key={device} data-verdict={verdict}>
          <button type="button" onClick={() => lead(device)}>{words[device]} <span className="verdict"><i aria-hidden />{words[verdict]}</span></button>
        </li>
      ))}
    </ul>
  )
}
