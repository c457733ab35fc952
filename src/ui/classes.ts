/** Joins class names, leaving out what is false: `classes('button', small && 'is-small')`. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
