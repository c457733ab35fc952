/** Ids of places that keys go to. They lie apart from what is there, which is fetched only when it is shown. */

/** The act that ends the conversation on show. */
export const END_BUTTON = 'end-conversation'
/** The visitor's choices. */
export const CHOICES = 'desk-choices'
/** The advisor's private notes. */
export const NOTES = 'private-notes'
