/** Where a showroom says who runs it. */
export const aboutLink = (slug: string): string => `/s/${slug}/about`
