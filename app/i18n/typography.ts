type TextTree = { readonly [key: string]: string | TextTree }

/**
 * French puts a narrow no-break space before `; : ! ? %` and inside « » (Imprimerie nationale, Lexique des règles
 * typographiques). In the source it would look like any other space, so texts are written with one and set here.
 */
export function setFrench(text: string): string {
  return text.replace(/ ([;:!?%»])/g, '\u202f$1').replace(/« /g, '«\u202f')
}

export function setFrenchTexts<Tree extends TextTree>(texts: Tree): Tree {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? setFrench(value) : setFrenchTexts(value),
    ]),
  ) as Tree
}
