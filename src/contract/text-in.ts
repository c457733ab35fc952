/** The primary subtag of a tag: `fr` of `fr-CA`. */
export function primaryOf(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase()
}

/** The best language of `text` for a reader of `tag`: the exact tag, its primary language, else English. */
export function textIn(text: { readonly en: string; readonly [tag: string]: string }, tag: string): string {
  return text[tag] ?? text[primaryOf(tag)] ?? text.en
}
