import type { ReactNode } from 'react'
import type { UiLanguage } from '../../contract/language.ts'
import type { Showroom } from '../../contract/showroom.ts'
import { pagesWords } from '../../words/pages.ts'
import { Doorway } from '../../ui/Doorway.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { LanguageContext, useText, useWords } from '../../ui/language.ts'
import '../../ui/style/components.css'
import '../style/pages.css'

/** Who runs this showroom: name, address, contact, telephone if there is one, what becomes of data, and what is promised. */
export function AboutPage({ showroom, language }: { showroom: Showroom; language: UiLanguage }) {
  return (
    <LanguageContext value={language}>
      <About showroom={showroom} />
    </LanguageContext>
  )
}

function About({ showroom }: { showroom: Showroom }) {
  const words = useWords(pagesWords)
  const text = useText()
  const { operator } = showroom
  const facts: [string, ReactNode][] = [[words.address, <span className="prose" key="address">{operator.address.join('\n') || '–'}</span>]]
  if (operator.email)
    facts.push([
      words.email,
      <a key="email" href={`mailto:${operator.email}`}>
        {operator.email}
      </a>
    ])
  if (operator.telephone)
    facts.push([
      words.telephone,
      <a key="telephone" href={`tel:${operator.telephone.replace(/[^+\d]/g, '')}`}>
        {operator.telephone}
      </a>
    ])
  const promises = [
    [words.promiseLooking, words.promiseLookingMore],
    [words.promiseKnock, words.promiseKnockMore],
    [words.promiseVoice, words.promiseVoiceMore],
    [words.promiseKept, words.promiseKeptMore]
  ] as const
  return (
    <div className="page">
      <header>
        <span className="wordmark">
          <Doorway open={0.34} small /> <bdi>{text(showroom.title)}</bdi>
        </span>
        <a className="end" href={`/s/${showroom.slug}`}>
          {words.backToCar}
        </a>
      </header>
      <main>
        <div>
          <h1>{operator.name ? words.runs(operator.name) : words.runsUnsaid}</h1>
          <p className="lede">{words.runsLede}</p>
        </div>
        <div className="split">
          <section>
            <h2>{words.promises}</h2>
            <ol className="promises">
              {promises.map(([title, more], index) => (
                <li key={title}>
                  <span aria-hidden>{index + 1}</span>
                  <div>
                    <h3>{title}</h3>
                    <p>{more}</p>
                  </div>
                </li>
              ))}
            </ol>
          </section>
          <div className="stack">
            <Facts facts={facts} />
            <section>
              <h2>{words.dataNotice}</h2>
              <p className="prose">{text(operator.dataNotice)}</p>
            </section>
          </div>
        </div>
      </main>
    </div>
  )
}
