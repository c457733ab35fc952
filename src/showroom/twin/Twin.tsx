import { textIn } from '../../contract/text-in.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { usePrice } from '../options/Total.tsx'
import { useStage } from '../surface.ts'
import { TwinOptions } from './TwinOptions.tsx'
import { TwinParts } from './TwinParts.tsx'
import { TwinPlaces } from './TwinPlaces.tsx'
import { TwinSpots } from './TwinSpots.tsx'
import { TwinTalk } from './TwinTalk.tsx'
import { TwinViews } from './TwinViews.tsx'

/**
 * The car in words: all that the picture shows and lets one do, as headings, lists and buttons, in step with it. Always there
 * for a screen reader; seen once the focus is in it, and all the time where there is no picture.
 */
export function Twin({ shown, poster }: { shown: boolean; poster: string | undefined }) {
  const words = useWords(showroomWords)
  const language = useLanguage()
  const showroom = useStage((model) => model.showroom)
  const picture = useStage((model) => model.picture)
  const failed = useStage((model) => model.loading.phase === 'failed')
  const price = usePrice()
  const reload = <Button onClick={() => location.reload()}>{words.loadAgain}</Button>
  return (
    <main className={classes('twin', shown ? 'is-shown' : 'unseen')} id="list" tabIndex={-1} aria-label={words.listTitle}>
      <h2>{words.listTitle}</h2>
      {picture === 'none' && <Notice icon="info">{words.pictureNone}</Notice>}
      {picture === 'lost' && (
        <Notice bad action={reload}>
          {words.pictureLost}
        </Notice>
      )}
      {failed && (
        <Notice bad action={reload}>
          {words.carFailed}
        </Notice>
      )}
      {shown && poster && <img className="twin-picture" src={poster} alt="" />}
      <p>{textIn(showroom.summary, language)}</p>
      <p className="quiet">{words.listIntro}</p>
      <p>
        {words.price}: <b>{price}</b>
      </p>
      <TwinTalk />
      <TwinViews />
      <TwinSpots />
      <TwinOptions />
      <TwinParts />
      <TwinPlaces />
    </main>
  )
}
