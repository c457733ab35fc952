/** Prefiltered surroundings of the studio: small ones for the first picture, whole ones for later. */
export const environmentOf = (theme: 'light' | 'dark', size: 'first' | 'whole'): string => `/studio/${theme}${size === 'first' ? '-first' : ''}.env`

/** The element of a showroom's page in which stands which version each of the house's own files has, as JSON: `{ "/people/people.bin": "x1" }`. */
export const FILES_ELEMENT = 'files'
