/** How many decimals a currency's amounts have: 2 for EUR, 0 for JPY (ISO 4217, as the language data of the platform knows it). */
export function decimalsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}
