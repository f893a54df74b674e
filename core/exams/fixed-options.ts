/**
 * Options that speak of the other options and therefore cannot stand anywhere: `last` belongs after all others ("none of
 * the above"), `as written` names others by their letters or rank, so that its question must not be shuffled at all.
 */
export function placeOf(text: string): 'free' | 'last' | 'as written' {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!\s]+$/u, '')
    .trim()
  if (NAMES_OTHERS.some((pattern) => pattern.test(plain))) return 'as written'
  if (SPEAKS_OF_ALL.some((pattern) => pattern.test(plain))) return 'last'
  return 'free'
}

const LETTERS = `[a-j](?: ?, ?[a-j])*,? (?:and|or|&|et|ou) [a-j]`

const NAMES_OTHERS = [
  new RegExp(
    `^(?:(?:both|either|neither|only|options?|answers?) )*${LETTERS}(?: only| (?:are|is) (?:correct|true|false))?$`,
  ),
  new RegExp(
    `^(?:(?:seulement|uniquement|les|réponses?|options?|propositions?|à la fois|ni) )*${LETTERS}(?: seulement| uniquement| sont (?:correctes?|vraies?|justes?|fausses?))?$`,
  ),
  /^neither [a-j] nor [a-j]$/,
  /^ni [a-j] ni [a-j]$/,
  /^(?:both of )?the (?:first|last) (?:two|three)(?: options| answers)?$/,
  /^les (?:deux|trois) (?:premières|dernières)(?: réponses| propositions| options)?$/,
]

const SPEAKS_OF_ALL = [
  /^(?:all|none|both|some|any|neither|either|two|more than one) of (?:the|these|them)(?: (?:above|other))?(?: (?:options?|answers?|choices?|statements?))?(?: (?:above|below|listed|given))?(?: (?:is|are) (?:correct|true|right|false|wrong))?$/,
  /^all (?:the )?(?:options|answers|choices|statements)(?: above)?(?: are (?:correct|true|right|false|wrong))?$/,
  /^no (?:correct|right|other) answer(?: (?:is )?(?:given|above))?$/,
  /^(?:toutes|aucune)(?: de)? (?:les|ces|des) (?:\S+ )?(?:réponses|propositions|options|affirmations)(?: (?:proposées|précédentes|ci-dessus|ci-dessous|données))*(?: (?:n'est|ne sont|sont) (?:correctes?|vraies?|exactes?|justes?|fausses?))?$/,
  /^(?:tout|rien) (?:de )?(?:ce qui précède|cela)$/,
  /^(?:toutes|aucune|les deux|aucun des deux)(?: (?:ci-dessus|à la fois))?$/,
  /^aucune (?:autre )?(?:bonne )?réponse(?: (?:ci-dessus|correcte|exacte|juste))?(?: n'est (?:correcte|exacte|juste|vraie))?$/,
  /^(?:tous|aucun) (?:les|des|de ces|ces) (?:\S+ )?(?:choix|éléments|énoncés)(?: (?:ci-dessus|précédents|proposés))*(?: (?:n'est|sont) (?:corrects?|vrais?|exacts?|justes?))?$/,
]
