import { useDeskFrame } from '../desk-frame.ts'
import { DESK_KEYS } from '../keys.ts'

/** The desk's keys and what each does. */
export function KeyTable() {
  const { words } = useDeskFrame()
  return (
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
        <tr>
          <th scope="row">
            <kbd>/</kbd>
          </th>
          <td>{words['key-slash']}</td>
        </tr>
      </tbody>
    </table>
  )
}
