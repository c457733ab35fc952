import { Switch } from '../../ui/controls/Switch.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import { DESK_KEYS } from '../keys.ts'
import type { Ring } from '../use-ring.ts'
import { DeskSheet } from './DeskSheet.tsx'

/** Every key of the desk. */
export function HelpSheet({ ring, onClose }: { ring: Ring; onClose(): void }) {
  const { words } = useDeskFrame()
  return (
    <DeskSheet title={words.help} onClose={onClose}>
      <p className="quiet">{words.helpLine}</p>
      <table className="keys">
        <tbody>
          {DESK_KEYS.map(({ act, keys, typing }) => (
            <tr key={act}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>
                {words[`key-${act}`]}
                {typing && act !== 'leave' && (
                  <small>
                    {' '}
                    {typing.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}{' '}
                    {words.whileTyping}
                  </small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Switch label={words.singleKeys} note={words.keptHere} on={ring.settings.singleKeys} onChange={(singleKeys) => ring.change({ singleKeys })} />
    </DeskSheet>
  )
}
