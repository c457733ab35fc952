import { lookWords } from '../../words/look.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { PersonMark } from '../../ui/people/PersonMark.tsx'
import { useSurface, useVisit } from '../surface.ts'

/** What one looks like now, with the way to change it. */
export function OwnLook() {
  const words = useWords(lookWords)
  const own = useWords(showroomWords)
  const { acts, focus } = useSurface()
  const self = useVisit((model) => model.self)
  return (
    <div className="row own-look">
      <PersonMark name={self.name} look={self.look} plain />
      <div>
        <span>{self.look === null ? own.noLook : own.aLook}</span>
        <Button
          icon="edit"
          size="small"
          onClick={() => {
            focus.want()
            acts.editLook()
          }}
        >
          {words.change}
        </Button>
      </div>
    </div>
  )
}
