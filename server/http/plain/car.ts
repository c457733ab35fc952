import { initialConfiguration, priceOf } from '../../../src/contract/configure.ts'
import { uiLanguageFor } from '../../../src/contract/language.ts'
import { decimalsOf } from '../../../src/contract/money.ts'
import type { Showroom } from '../../../src/contract/showroom.ts'
import { textIn } from '../../../src/contract/text-in.ts'
import { escapeHtml } from '../page-html.ts'
import type { Posters } from '../posters.ts'
import { CAR_WORDS } from './car-words.ts'

const price = (amount: number, currency: string, language: string) =>
  new Intl.NumberFormat(language, { style: 'currency', currency, minimumFractionDigits: 0, maximumFractionDigits: decimalsOf(currency) }).format(amount / 10 ** decimalsOf(currency))

/**
 * A showroom in words, its picture, and a form that a person reads: HTML for inside of a page's `main`, which needs no script, no store
 * and no picture in three dimensions.
 *
 * @param message the id that a message left by this page will have
 */
export function carInWords(showroom: Showroom, { language, posters, message }: { language: string; posters: Posters | null; message: string }): string {
  const words = CAR_WORDS[uiLanguageFor([language])]
  const say = (text: Parameters<typeof textIn>[0]) => escapeHtml(textIn(text, language))
  const { currency, groups, hotspots } = showroom
  const configuration = initialConfiguration(showroom)
  const picture = posters
    ? `<picture><source media="(prefers-color-scheme: dark)" srcset="${escapeHtml(posters.dark)}"><img src="${escapeHtml(posters.light)}" width="${posters.width}" height="${posters.height}" alt="${say(showroom.title)}"></picture>`
    : ''
  const choices = groups.map((group) => {
    const items = group.choices
      .filter(({ secret }) => !secret)
      .map(({ id, label, price: amount }) => `<li>${say(label)}${amount === 0 ? '' : ` · ${escapeHtml(price(amount, currency, language))}`}${id === group.standard ? ` (${words.asItComes})` : ''}</li>`)
    return `<section><h2>${say(group.label)}</h2><ul>${items.join('')}</ul></section>`
  })
  const notes = hotspots.map(({ label, text }) => `<dt>${say(label)}</dt><dd>${say(text)}</dd>`)
  return [
    `<h1>${say(showroom.title)}</h1>${picture}`,
    `<p>${say(showroom.summary)}</p>`,
    `<p>${words.price}: <b>${escapeHtml(price(priceOf(showroom, configuration), currency, language))}</b></p>`,
    `<p>${words.intro} <a href="/s/${showroom.slug}">${words.toRoom}</a></p>`,
    `<form method="post" action="/s/${showroom.slug}/words"><h2>${words.person}</h2><p>${words.personIntro}</p>`,
    `<input type="hidden" name="id" value="${escapeHtml(message)}">`,
    `<label>${words.message}<textarea name="text" rows="4" maxlength="2000" required></textarea></label>`,
    `<label>${words.name}<input name="name" maxlength="60" autocomplete="given-name"></label>`,
    `<button>${words.send}</button><p>${words.kept}</p></form>`,
    ...choices,
    notes.length > 0 ? `<section><h2>${words.spots}</h2><dl>${notes.join('')}</dl></section>` : ''
  ].join('')
}
