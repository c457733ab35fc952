import { showroomWords } from '../../words/showroom.ts'
import { useWords } from '../../ui/language.ts'

/** For who goes by keyboard: straight to the door, the options or the list of the car. */
export function SkipLinks() {
  const words = useWords(showroomWords)
  return (
    <nav className="skips unseen" aria-label={words.showroom}>
      <a className="button" href="#door">
        {words.toDoor}
      </a>
      <a className="button" href="#panel">
        {words.toOptions}
      </a>
      <a className="button" href="#list">
        {words.toList}
      </a>
    </nav>
  )
}
