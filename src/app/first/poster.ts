/**
 * Brings the picture that the page came with in line with what will be drawn: in the theme that somebody chose over the device's own,
 * and not at all where another car or another view is asked for.
 */
export function settlePoster(theme: 'light' | 'dark', asItComes: boolean): void {
  const poster = document.getElementById('poster')
  if (!asItComes) return poster?.remove()
  const dark = poster?.querySelector('source')
  if (dark) dark.media = theme === 'dark' ? 'all' : 'not all'
}
