/** What a part may be called by people, of the name that a program gave it: `left_app_button` is “Left app button”, `ArrowX1` “Arrow x1”. */
export function spoken(came: string): string {
  const words = came.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').split(/[\s_.:|-]+/).filter(Boolean)
  const plain = words.map((word) => (word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase())).join(' ').slice(0, 60).trim()
  return plain === '' ? came : plain[0]!.toUpperCase() + plain.slice(1)
}
