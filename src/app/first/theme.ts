/** The theme of the page: what a person set on this device, else what the system says. */
export function themeOf(): 'light' | 'dark' {
  const set = document.documentElement.dataset['theme']
  if (set === 'light' || set === 'dark') return set
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
