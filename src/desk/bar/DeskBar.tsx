import type { DeskStatus } from '../../contract/queue.ts'
import type { Me } from '../../contract/http.ts'
import { Button } from '../../ui/Button.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { PersonMark } from '../../ui/people/PersonMark.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { shiftWords } from '../../words/shift.ts'
import { commonWords } from '../../words/common.ts'
import { useWords } from '../../ui/language.ts'
import { useDeskFrame } from '../desk-frame.ts'
import { StatusPicker } from '../status/StatusPicker.tsx'
import type { Sheet } from '../use-sheet.ts'

interface DeskBarProps {
  /** Who runs the showroom, or the product's own name while nothing is known. */
  house: string
  me: Me
  status: DeskStatus
  reached: boolean
  theme: 'light' | 'dark'
  sheet: Sheet
}

/** The top of the desk: the house, whether the door is open, and what belongs to the advisor. */
export function DeskBar({ house, me, status, reached, theme, sheet }: DeskBarProps) {
  const { words, acts } = useDeskFrame()
  const own = useWords(commonWords)
  const shift = useWords(shiftWords)
  const here = status === 'available'
  return (
    <header className="bar">
      <span className="wordmark">
        <Doorway open={reached && here ? 0.34 : 0} small /> <bdi>{house}</bdi>
      </span>
      {(me.rights.includes('team.read') || me.rights.includes('reports.read')) && (
        <nav className="bar-nav" aria-label={words.pages}>
          <a href="/desk" aria-current="page">
            {words.desk}
          </a>
          {me.rights.includes('team.read') && <a href="/team">{words.team}</a>}
          {me.rights.includes('reports.read') && <a href="/studio">{words.studio}</a>}
        </nav>
      )}
      <div className="end row">
        {reached ? (
          <StatusPicker status={status} disabled={!reached} onChange={acts.setStatus} />
        ) : (
          <span className="bar-status" role="status">
            {words.connecting}
          </span>
        )}
        <span className="unseen" role="status">
          {reached && `${shift.is(status)}. ${shift.means(status)}`}
        </span>
        <Button size="small" disabled={!reached} kind={here ? 'plain' : 'primary'} onClick={() => acts.setStatus(here ? 'away' : 'available')}>
          {here ? words.goAway : words.goAvailable} <kbd aria-hidden="true">S</kbd>
        </Button>
        <Button size="small" icon="search" square aria-expanded={sheet.open === 'find'} title={shift.search} onClick={() => sheet.toggle('find')}>
          {shift.search}
        </Button>
        <Button size="small" icon="theme" square className="bar-theme" onClick={sheet.toggleTheme} title={theme === 'dark' ? words.light : words.dark}>
          {theme === 'dark' ? words.light : words.dark}
        </Button>
        <Button size="small" icon="keyboard" square aria-expanded={sheet.open === 'help'} title={words.help} onClick={() => sheet.toggle('help')}>
          {words.help}
        </Button>
        <button type="button" className="bar-me" aria-expanded={sheet.open === 'account'} onClick={() => sheet.toggle('account')}>
          <PersonMark name={me.name} look={me.look} size="small" away={!here} />
          <span className="bar-name">
            <bdi>{me.name}</bdi>
          </span>
          {me.verified && <Icon name="verified" label={own.verified} className="bar-mark" />}
          <span className="unseen">{words.account}</span>
        </button>
      </div>
    </header>
  )
}
