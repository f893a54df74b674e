/** Which build a page was rendered by, so that its files are kept as long as the page is. */
export const VERSION_HEADER = 'X-App-Version'
