import { commonWords } from '../../words/common.ts'
import { lookWords } from '../../words/look.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { LookEditor } from '../../ui/look/LookEditor.tsx'
import { Heading } from '../panel/Heading.tsx'
import { useSurface, useVisit } from '../surface.ts'

/** Choosing what one looks like; one press puts it on and goes back to where one was, another leaves all as it was. */
export function LookPanel() {
  const words = useWords(lookWords)
  const common = useWords(commonWords)
  const { acts, focus } = useSurface()
  const draft = useVisit((model) => model.looking?.draft ?? null)
  const leave = (wear: boolean) => {
    focus.want()
    acts.leaveLook(wear)
  }
  if (!draft) return null
  return (
    <>
      <Heading onClose={() => leave(false)}>{words.title}</Heading>
      <LookEditor draft={draft} onDraft={acts.draftLook} note={words.keptHere} />
      <footer>
        <div className="row">
          <Button kind="primary" onClick={() => leave(true)}>
            {words.done}
          </Button>
          <Button kind="quiet" onClick={() => leave(false)}>
            {common.cancel}
          </Button>
        </div>
      </footer>
    </>
  )
}
