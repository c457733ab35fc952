import { useState } from 'react'
import { contrastOf, GROUNDS, LEAST_CONTRAST } from '../../../contract/contrast.ts'
import { colourSchema, FACES, type Style } from '../../../contract/presenting.ts'
import { moreWords } from '../../../words/studio-more.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/controls/Field.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { styleOf } from '../../../ui/style-of.ts'
import { custom } from '../../../ui/custom.ts'
import { useLanguage, useText, useWords } from '../../../ui/language.ts'
import { useEditing } from '../editor-props.ts'
import { Written } from '../Written.tsx'
import { Brightness } from './Brightness.tsx'
import { useRested } from './use-rested.ts'

/** Largest file that is sent as a logo, bytes. */
const LARGEST = 4 << 20

/** Light, colour, letters and logo, and what they come to. */
export function StyleForm() {
  const { description, change, acts } = useEditing()
  const words = useWords(moreWords)
  const language = useLanguage()
  const text = useText()
  const [trouble, setTrouble] = useState<string | null>(null)
  const style: Style = description.style ?? {}
  const whole = description.style !== undefined
  /** Sets one field, and makes what it stands in where that is not there yet. */
  const set = (field: keyof Style, to: string | number | null) => {
    if (whole) return change({ name: 'set', at: ['style', field], to })
    return to === null ? null : change({ name: 'set', at: ['style'], to: { [field]: to } })
  }
  const [pulled, pull] = useRested<string>((to) => void set('accent', to))
  const bring = (file: File | undefined) => {
    setTrouble(null)
    if (!file) return
    if (file.size > LARGEST) return setTrouble(words.tooLarge)
    acts.bringLogo(file).then(
      (logo) => void set('logo', logo),
      (error: unknown) => setTrouble(acts.refusal(error) === 'does-not-fit' ? words.noPicture : words.notKept)
    )
  }
  const ratio = (ground: string) => contrastOf(style.accent!, ground)
  const said = (value: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)
  const [faintLight, faintDark] = style.accent === undefined ? [false, false] : [ratio(GROUNDS.light) < LEAST_CONTRAST, ratio(GROUNDS.dark) < LEAST_CONTRAST]
  const colour = (written: string) => {
    const read = colourSchema.safeParse(written.trim().toLowerCase())
    return read.success ? { to: whole ? read.data : { accent: read.data } } : { error: words.needColour }
  }
  return (
    <>
      <Brightness value={style.brightness ?? 1} set={(to) => set('brightness', to)} />
      <div className="colour-line">
        <input type="color" aria-label={words.accent} value={pulled ?? style.accent ?? '#14191a'} onChange={(event) => pull(event.target.value)} />
        <Written label={words.accent} hint={words.accentHint} at={whole ? ['style', 'accent'] : ['style']} value={style.accent ?? ''} read={colour} optional />
      </div>
      {style.accent !== undefined && <p className="quiet small-print">{words.contrast(said(ratio(GROUNDS.light)), said(ratio(GROUNDS.dark)))}</p>}
      {(faintLight || faintDark) && <Notice framed icon="warning">{words.faint(faintLight, faintDark)}</Notice>}
      <SelectField label={words.face} hint={words.faceHint} value={style.face ?? 'house'} options={FACES.map((face) => ({ value: face, label: words[face] }))} onChange={(face) => set('face', face === 'house' ? null : face)} />
      <Field label={words.logo} hint={words.logoHint} {...(trouble && { error: trouble })}>
        {(wiring) => <input type="file" className="input is-small" accept="image/png,image/jpeg,image/webp" {...wiring} onChange={(event) => bring(event.target.files?.[0])} />}
      </Field>
      {style.logo !== undefined && <div><Button size="small" kind="quiet-bad" icon="erase" onClick={() => set('logo', null)}>{words.takeAway}</Button></div>}
      <h3>{words.sample}</h3>
      <div className="style-samples">
        {(['light', 'dark'] as const).map((theme) => (
          <div key={theme} className="style-sample" data-theme={theme} style={custom(Object.fromEntries(Object.entries(styleOf(style, theme)).filter(([, value]) => value !== null)) as Record<`--${string}`, string>)}>
            {style.logo !== undefined && <img src={style.logo} alt="" />}
            <b>{text(description.title)}</b>
            <span className="button is-primary is-small">{words.button}</span>
          </div>
        ))}
      </div>
    </>
  )
}
