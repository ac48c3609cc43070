/** Characters of the title of a page; a draft’s title is cut there, a page’s is refused. */
export const LONGEST_TITLE = 300;
