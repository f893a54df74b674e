/** Reading takes memory page by page, and generation by the whole; a longer work is uploaded in parts. */
export const PDF_PAGE_LIMIT = 300
