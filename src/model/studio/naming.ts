import { placeAt, type Address } from '../../contract/draft/address.ts'
import { nodeAt, type Description } from '../../contract/draft/apply.ts'
import { stepsOf, type Command } from '../../contract/draft/command.ts'
import type { Issue } from '../../contract/draft/issues.ts'
import type { UiLanguage } from '../../contract/language.ts'
import { textIn } from '../../contract/text-in.ts'
import { languageName, money } from '../../words/format.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { fieldWords } from '../../words/studio-fields.ts'
import { issueWords } from '../../words/studio-issues.ts'

type Labelled = { label?: Parameters<typeof textIn>[0]; why?: Parameters<typeof textIn>[0]; part?: string }

/** What people call a place of a description: `Paint, Ember: Price`. What is gone is called by its own name. */
export function called(description: Description, address: Address, language: UiLanguage): string {
  const members: string[] = []
  const fields: string[] = []
  address.forEach((step, depth) => {
    const here = address.slice(0, depth + 1)
    const place = placeAt(here)
    if (place?.kind === 'member') {
      const { label, why, part } = (nodeAt(description, here) ?? {}) as Labelled
      const of = part === undefined ? undefined : description.parts.find(({ name }) => name === part)
      const kind = (fieldWords[language] as Readonly<Record<string, string>>)[address[depth - 1]!] ?? ''
      members.push(label ? textIn(label, language) : why ? `${fieldWords[language].rules} “${textIn(why, language)}”` : kind && address[depth - 1] === 'surprises' ? kind : of ? `${kind} (${textIn(of.label, language)})` : step)
    } else if (place?.kind === 'field') {
      const parent = placeAt(address.slice(0, depth))
      const isLanguage = parent?.kind === 'field' && depth > 0 && !(step in fieldWords.en)
      fields.push(isLanguage ? languageName(step) : (fieldWords[language] as Readonly<Record<string, string>>)[address[0] === 'operator' && step === 'name' ? 'operatorName' : step] ?? step)
    }
  })
  return [members.join(', '), fields.join(', ')].filter(Boolean).join(': ')
}

/** What a model is called, by the folder that it is served from: nobody is shown the folder. */
function modelSaid(product: string, language: UiLanguage): string {
  const words = editorWords[language]
  const own: Readonly<Record<string, string>> = { '/product/one/': words.ownCar, '/product/chair/': words.ownChair, '/product/drill/': words.ownDrill, '/product/plinth/': words.ownPlinth }
  return own[product] ?? words.broughtModel(product.split('/').findLast(Boolean)?.slice(0, 6) ?? product)
}

/** A value as people would say it, short. */
export function said(value: unknown, address: Address, description: Description, language: UiLanguage): string {
  const nothing = editorWords[language].nothing
  if (value === null || value === undefined || value === '') return nothing
  if (typeof value === 'number') return address.at(-1) === 'price' || address.at(-1) === 'basePrice' ? money(value, description.currency, language) : new Intl.NumberFormat(language).format(value)
  if (typeof value === 'string' && address.length === 1 && address[0] === 'product') return modelSaid(value, language)
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 59)}…` : value
  if (Array.isArray(value)) return value.length === 0 ? nothing : value.map((each) => (typeof each === 'object' && each !== null && 'choice' in each ? String((each as { choice: unknown }).choice) : String(each))).join(', ')
  if (typeof value === 'object' && 'en' in value) return said(textIn(value as Parameters<typeof textIn>[0], language), address, description, language)
  return '…'
}

/** Who did what, in a sentence. */
export function sentence(description: Description, name: string, command: Command, inverse: Command, language: UiLanguage): string {
  const words = editorWords[language]
  const steps = stepsOf(command)
  const [step] = steps
  if (!step || steps.length > 1) return words.didSeveral(name, steps.length)
  const backs = stepsOf(inverse)[0]
  if (step.name === 'set') return words.did(name, called(description, step.at, language), said(backs?.name === 'set' ? backs.to : null, step.at, description, language), said(step.to, step.at, description, language))
  if (step.name === 'move') return words.didMove(name, called(description, step.at, language))
  const member = step.name === 'add' ? step.member : backs?.name === 'add' ? backs.member : {}
  const { label, why } = member as Labelled
  const what = label ?? why ? textIn((label ?? why)!, language) : step.at.at(-1)!
  return step.name === 'add' ? words.didAdd(name, what) : words.didRemove(name, what)
}

/** What a check says. */
export function issueSaid(description: Description, { code, at, about }: Issue, language: UiLanguage): string {
  const where = called(description, code === 'language-missing' ? at.slice(0, -1) : at, language)
  const say = issueWords[language][code] as (...values: string[]) => string
  return say(where, ...(code === 'language-missing' ? about.map(languageName) : about))
}
