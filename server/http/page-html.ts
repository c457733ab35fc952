import type { Edition } from '../../src/contract/showroom.ts'
import type { Posters } from './posters.ts'

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
  /** What the page is about, for those who read pages by program (JSON-LD). */
  readonly structured?: object
  /** Files of our own that the page will need at once. */
  readonly preload?: readonly string[]
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
    ...(head.preload ?? []).map((file) => `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(file)}">`),
    ...meta('og:type', head.canonical && 'website', 'property'),
    ...meta('og:title', head.canonical && head.title, 'property'),
    ...meta('og:description', head.canonical && head.description, 'property'),
    ...meta('og:url', head.canonical, 'property'),
    ...meta('og:image', head.picture, 'property'),
    ...(head.structured === undefined ? [] : [`<script type="application/ld+json">${scriptJson(head.structured)}</script>`]),
    ...(head.edition === undefined ? [] : [`<script type="application/json" id="edition">${scriptJson(head.edition)}</script>`])
  ]
}

const ROOM = '<div id="room">'

/** The picture behind the canvas: by the device's own theme, since no script has run yet. */
function posterOf({ posters, title }: PageHead): string {
  if (!posters) return ''
  const { light, dark, width, height } = posters
  return `<picture id="poster"><source media="(prefers-color-scheme: dark)" srcset="${escapeHtml(dark)}"><img src="${escapeHtml(light)}" width="${width}" height="${height}" alt="${escapeHtml(title)}" fetchpriority="high"></picture>`
}

/** Puts language, title, picture and the rest of its head into a built page. */
export function composePage(template: string, head: PageHead): string {
  const lines = headLines(head).join('\n')
  const title = `<title>${escapeHtml(head.title)}</title>`
  // Replacements are functions: in a string, `$&` of somebody's text would be read as a command.
  return template
    .replace(/<html\b[^>]*>/i, () => `<html lang="${escapeHtml(head.language)}">`)
    .replace(/<title>[^<]*<\/title>/i, () => title)
    .replace(/<\/head>/i, () => `${lines}\n</head>`)
    .replace(ROOM, () => ROOM + posterOf(head))
}
