import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { uiLanguageFor, type UiLanguage } from '../../../src/contract/language.ts'
import { languagesOf } from '../language.ts'
import { escapeHtml } from '../page-html.ts'
import type { KindPage } from '../refusal.ts'
import { PLAIN_WORDS, plainWordsFor } from './words.ts'

const STYLE = '/plain.css'
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

/** A page of the server's own: a title, a text, perhaps links. */
export type PlainPage = { readonly title: string; readonly text?: string; /** Instead of title and text: HTML that was made safe. */ readonly html?: string; readonly links?: readonly { readonly href: string; readonly label: string }[] }

/** The language in which to speak to whoever sent a request. */
export function languageOfRequest(request: FastifyRequest): UiLanguage {
  const asked = (request.query as { lang?: unknown } | undefined)?.lang
  return uiLanguageFor([...(typeof asked === 'string' ? [asked] : []), ...languagesOf(request.headers['accept-language'])])
}

/** Sends such a page, whatever status the reply has. */
export function sendPlainPage(reply: FastifyReply, language: UiLanguage, { title, text, html, links = [] }: PlainPage): FastifyReply {
  const paragraph = text === undefined ? '' : `<p>${escapeHtml(text)}</p>`
  const items = links.map(({ href, label }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></li>`).join('')
  return reply
    .headers({ 'content-security-policy': POLICY, 'x-robots-tag': 'noindex', vary: 'accept-language' })
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
        `<title>${escapeHtml(title)} · Parlour</title><link rel="stylesheet" href="${STYLE}"></head>` +
        `<body><main><span class="wordmark">Parlour</span>${html ?? `<h1>${escapeHtml(title)}</h1>${paragraph}`}${items && `<ul>${items}</ul>`}</main></body></html>\n`
    )
}

/** Says to a person why they do not see what they asked for, with a way on. */
export const kindPage: KindPage = (reply, reason) => {
  const language = languageOfRequest(reply.request)
  const words = PLAIN_WORDS[language]
  const [title, text] = plainWordsFor(words, reason)
  return sendPlainPage(reply, language, { title, text, links: [{ href: '/', label: words.toStart }] })
}

/** The style sheet of these pages. */
export function plainStyle(app: FastifyInstance): void {
  const css = readFileSync(new URL('./plain.css', import.meta.url), 'utf8')
  app.get(STYLE, (_request, reply) => reply.header('cache-control', 'public, max-age=3600').type('text/css; charset=utf-8').send(css))
}
