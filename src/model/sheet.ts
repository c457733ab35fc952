/** Where the showroom's panel is a sheet at the lower edge and no column at the side: narrow windows that are higher than wide. */
export const SHEET_QUERY = '(max-width: 600px), (max-width: 900px) and (min-height: 521px) and (max-aspect-ratio: 1)'
