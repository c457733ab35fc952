import { z } from 'zod'

/** Longest message a person may write, in UTF-16 units after cleaning. */
export const MESSAGE_LIMIT = 4000
/** Longest question that may come with a request. */
export const SUBJECT_LIMIT = 500
/** Longest name a person may give themselves. */
export const NAME_LIMIT = 60

// Overrides, embeddings and isolates can make a line read otherwise than it was written (Trojan Source, CVE-2021-42574).
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u2028\u2029\uFEFF\uFFF9-\uFFFB]/g
// More than four marks on one letter is no writing system, and climbs over its neighbours.
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu

/**
 * Makes a person's writing safe to show among other people's: bidirectional controls and invisible control signs are
 * taken out, stacked combining marks cut to four a letter, line ends made `\n`, at most two blank lines kept, ends trimmed.
 * Nothing is escaped here: what is shown is always set as text, never as markup.
 */
export function cleanWriting(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(BIDI_CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(STACKED_MARKS, '$1')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
}

/** A person's name: cleaned, on one line. */
export function cleanName(raw: string): string {
  return cleanWriting(raw).replace(/\s+/g, ' ')
}

// Joiners and spaces of no width belong into many scripts, but alone they are nothing.
const SEEN = /[^\s\u200B-\u200D\u2060\u2800\u3164]/

/** What a schema says of writing that is in order but for its length, so that whoever wrote it can be told just that. */
export const TOO_LONG = 'too long'

/** Cleans first and then holds the limit, so that a limit speaks about what is kept. May be nothing at all. */
export const writingUpTo = (limit: number, clean = cleanWriting) => z.string().max(limit * 4, TOO_LONG).transform(clean).pipe(z.string().max(limit, TOO_LONG))
const written = (limit: number, clean = cleanWriting) => writingUpTo(limit, clean).pipe(z.string().regex(SEEN))

/** By how many signs writing is too long, after cleaning; 0 if it is not. */
export function tooLongBy(raw: string, limit: number): number {
  return Math.max(0, cleanWriting(raw).length - limit)
}

export const messageTextSchema = written(MESSAGE_LIMIT)
export const subjectSchema = written(SUBJECT_LIMIT)
/** The name of a subject, as the house calls it. */
export const topicSchema = written(40, cleanName)
export const personNameSchema = written(NAME_LIMIT, cleanName)
