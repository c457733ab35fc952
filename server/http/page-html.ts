import { FILES_ELEMENT } from '../../src/contract/own-files.ts'
import type { Edition } from '../../src/contract/showroom.ts'
import type { Posters } from './posters.ts'

/** A file that a browser may fetch before any script has run, where the media query holds. */
export type Preload = { readonly href: string; readonly media?: string }

/** What a page says of itself until its app stands, and the way on: texts, and the address of the same in words. */
export type InWords = { readonly late: string; readonly again: string; readonly toWords: string; readonly href: string }

/** What the server puts into a built page before it is sent. Everything is plain text: it is escaped here. */
export type PageHead = {
  readonly language: string
  readonly title: string
  readonly description?: string
  /** The absolute address of the page, for those who pass it on. */
  readonly canonical?: string
  readonly picture?: string
  /** The product as it comes, for where the page keeps its room. */
  readonly posters?: Posters
  readonly edition?: Edition
  /** Where the same is to be had without scripts, told once the page is long in coming. */
  readonly inWords?: InWords
  /** What the page is about, for those who read pages by program (JSON-LD). */
  readonly structured?: object
  /** Files of our own that the page will need at once. */
  readonly preload?: readonly Preload[]
  /** Versions of files that the page may ask for, by their addresses. */
  readonly files?: Readonly<Record<string, string>>
}

/** Colours of a browser's own frame round the page: the paper of the design's two themes. */
const THEME = { light: '#f2f4f3', dark: '#0e1112' } as const

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text made safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
}

/** JSON that no `</script>` inside of it can end, and that is still JSON. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function headLines(head: PageHead): string[] {
  const meta = (name: string, content: string | undefined, key = 'name') =>
    content === undefined ? [] : [`<meta ${key}="${name}" content="${escapeHtml(content)}">`]
  return [
    ...meta('description', head.description),
    `<meta name="theme-color" media="(prefers-color-scheme: light)" content="${THEME.light}">`,
    `<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${THEME.dark}">`,
    ...(head.canonical === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(head.canonical)}">`]),
    ...(head.preload ?? []).map(({ href, media }) => `<link rel="preload" as="fetch" crossorigin${media ? ` media="${media}"` : ''} href="${escapeHtml(href)}">`),
    ...meta('og:type', head.canonical && 'website', 'property'),
    ...meta('og:title', head.canonical && head.title, 'property'),
    ...meta('og:description', head.canonical && head.description, 'property'),
    ...meta('og:url', head.canonical, 'property'),
    ...meta('og:image', head.picture, 'property'),
    ...(head.structured === undefined ? [] : [`<script type="application/ld+json">${scriptJson(head.structured)}</script>`]),
    ...(head.files === undefined ? [] : [`<script type="application/json" id="${FILES_ELEMENT}">${scriptJson(head.files)}</script>`]),
    ...(head.edition === undefined ? [] : [`<script type="application/json" id="edition">${scriptJson(head.edition)}</script>`])
  ]
}

/** Where the page keeps its room. */
const ROOM = /<div id="room"[^>]*>/

/** The picture behind the canvas: by the device's own theme, since no script has run yet. */
function posterOf({ posters, title }: PageHead): string {
  if (!posters) return ''
  const { light, dark, width, height } = posters
  return `<picture id="poster"><source media="(prefers-color-scheme: dark)" srcset="${escapeHtml(dark)}"><img src="${escapeHtml(light)}" width="${width}" height="${height}" alt="${escapeHtml(title)}" fetchpriority="high"></picture>`
}

/** Where the page's app will stand, which takes its place: seen once that is long in coming (showroom.css). */
const APP = /<div id="app">/

const inWordsOf = ({ inWords }: PageHead): string =>
  inWords ? `<p id="late">${escapeHtml(inWords.late)} <a href="">${escapeHtml(inWords.again)}</a> <a href="${escapeHtml(inWords.href)}">${escapeHtml(inWords.toWords)}</a></p>` : ''

/** Asks for the picture before any script: on a poor line it is what is seen for a while, and a tenth of what comes first. */
function posterAhead({ posters }: PageHead): string {
  if (!posters) return ''
  const ahead = (theme: 'light' | 'dark') => `\n<link rel="preload" as="image" fetchpriority="high" media="(prefers-color-scheme: ${theme})" href="${escapeHtml(posters[theme])}">`
  return ahead('light') + ahead('dark')
}

/** Puts language, title, picture and the rest of its head into a built page. Throws where a picture has no room to stand in. */
export function composePage(template: string, head: PageHead): string {
  if (head.posters && !ROOM.test(template)) throw new Error('the page has no room for its picture')
  const lines = headLines(head).join('\n')
  const title = `<title>${escapeHtml(head.title)}</title>${posterAhead(head)}`
  // Replacements are functions: in a string, `$&` of somebody's text would be read as a command.
  return template
    .replace(/<html\b[^>]*>/i, () => `<html lang="${escapeHtml(head.language)}">`)
    .replace(/<title>[^<]*<\/title>/i, () => title)
    .replace(/<\/head>/i, () => `${lines}\n</head>`)
    .replace(ROOM, (room) => room + posterOf(head))
    .replace(APP, (app) => app + inWordsOf(head))
}
