/** An address for what is called so, beside those that are taken: `Maren Tourer` is `maren-tourer`. Empty where no letter or figure is left. */
export function addressFrom(title: string, taken: readonly string[]): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 36).replace(/^-+|-+$/g, '')
  if (plain === '') return ''
  let address = plain
  for (let n = 2; taken.includes(address); n++) address = `${plain}-${n}`
  return address
}
