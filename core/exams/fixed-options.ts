/**
 * Options that speak of the other options and so cannot stand anywhere: `last` belongs after all others ("none of the
 * above"), `as written` names others by letter or rank ("A and C"), so that its question must not be shuffled at all.
 */
export function placeOf(text: string): 'free' | 'last' | 'as written' {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    // "a) and c)" is "a and c".
    .replace(/[()."“”«»!:]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (NAMES_OTHERS.test(plain)) return 'as written'
  return SPEAKS_OF_ALL.test(plain) ? 'last' : 'free'
}

/** A whole option that matches one of the patterns, whose blanks only set their parts apart. */
function anyOf(...patterns: string[]): RegExp {
  return new RegExp(
    `^(?:${patterns.map((pattern) => pattern.replaceAll('\n', '').replace(/ {2,}/g, '')).join('|')})$`,
    'u',
  )
}

const LETTERS = '[a-j](?: ?, ?[a-j])*,? (?:and|or|&|et|ou) [a-j]'

const NAMES_OTHERS = anyOf(
  `(?:(?:both|either|only|options?|answers?) )*
   ${LETTERS}
   (?: only| (?:are|is) (?:correct|true|right|false|wrong))?`,
  `(?:(?:seulement|uniquement|à la fois|les|réponses?|options?|propositions?) )*
   ${LETTERS}
   (?: seulement| uniquement| (?:sont|est) (?:correcte?s?|vraie?s?|exacte?s?|justes?|fausses?))?`,
  'neither [a-j] nor [a-j]',
  'ni [a-j] ni [a-j]',
  '(?:both of )?the (?:first|last) (?:two|three)(?: (?:options|answers|statements))?',
  'les (?:deux|trois) (?:premi|derni)ères(?: (?:réponses|propositions|options|affirmations))?',
)

const SPEAKS_OF_ALL = anyOf(
  `(?:all|none|both|neither|either|any|some|more than one)
   (?: of)?(?: (?:the|these|those|them))?
   (?: (?:above|following|other|previous))?
   (?: (?:options?|answers?|choices?|statements?))?
   (?: (?:above|below|listed|given))?
   (?: (?:is|are) (?:correct|true|right|false|wrong))?`,
  'no (?:correct|right|other) (?:answer|option)(?: is)?(?: (?:given|listed|above))?',
  `(?:tous|toutes|aucune?|les deux)
   (?: d(?:e|es))?(?: (?:les|ces))?
   (?: autres?)?(?: bonnes?)?
   (?: (?:réponses?|propositions?|options?|affirmations?|choix|éléments?|énoncés?))?
   (?: (?:proposée?s?|précédente?s?|donnée?s?|ci-dessus|ci-dessous|correcte?s?|exacte?s?|justes?))*
   (?: (?:n'est|ne sont|est|sont) (?:correcte?s?|vraie?s?|exacte?s?|justes?|fausses?|faux))?`,
  '(?:tout|rien de) (?:tout )?(?:cela|ce qui précède)',
  "ni l'une? ni l'autre",
)
