import type { Issue } from '../../contract/draft/issues.ts'

/** A line of the list of checks: one of them, or all texts that one language lacks. */
export type IssueLine = { readonly issue: Issue } | { readonly language: string; readonly missing: readonly Issue[] }

/** What stops publishing first; texts that a language lacks are one line a language, where there are several. */
export function folded(issues: readonly Issue[]): IssueLine[] {
  const sorted = issues.toSorted((a, b) => Number(b.weight === 'stops') - Number(a.weight === 'stops'))
  const told = new Set<string>()
  return sorted.flatMap((issue): IssueLine[] => {
    const language = issue.code === 'language-missing' ? issue.about[0]! : null
    const missing = sorted.filter(({ code, about }) => code === 'language-missing' && about[0] === language)
    if (language === null || missing.length === 1) return [{ issue }]
    if (told.has(language)) return []
    told.add(language)
    return [{ language, missing }]
  })
}
