/** The field of the button that says no to every support at once: taking back is never harder than giving. */
export const everywhereField = 'everywhere'
