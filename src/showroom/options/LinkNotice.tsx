import { leadsElsewhere } from '../../model/linked.ts'
import { carryWords } from '../../words/carry.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { choiceName, groupName } from '../../ui/names.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useSurface, useVisit } from '../surface.ts'

/** What a link asked for and did not get, and the way to its car where another is talked about. */
export function LinkNotice() {
  const words = useWords(carryWords)
  const language = useLanguage()
  const { acts } = useSurface()
  const showroom = useVisit((model) => model.edition.showroom)
  const linked = useVisit((model) => model.linked)
  const elsewhere = useVisit(leadsElsewhere)
  if (!linked) return null
  const left = linked.left.map(({ group, choice }) => `${groupName(showroom, group, language)} ${choiceName(showroom, group, choice, language)}`)
  return (
    <>
      {linked.unknown.length > 0 && (
        <Notice framed live icon="info">
          {words.unknown(linked.unknown.join(', '))}
        </Notice>
      )}
      {left.length > 0 && (
        <Notice framed live icon="info">
          {words.left(left.join(', '))}
        </Notice>
      )}
      {linked.garbled && (
        <Notice framed live icon="info">
          {words.garbled}
        </Notice>
      )}
      {elsewhere && (
        <Notice
          framed
          live
          icon="link"
          action={
            <div className="row is-wrapping">
              <Button kind="primary" onClick={() => acts.takeLinked(true)}>
                {words.takeIt}
              </Button>
              <Button onClick={() => acts.takeLinked(false)}>{words.stay}</Button>
            </div>
          }
        >
          {words.elsewhere}
        </Notice>
      )}
    </>
  )
}
