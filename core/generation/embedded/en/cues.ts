import type { NameCues } from '../names/names.ts'
import { ENGLISH_CLASS_NOUNS, ENGLISH_ROLES } from './words.data.ts'

export const ENGLISH_CUES: NameCues = {
  connectors: new Set(['of', 'the', 'von', 'van', 'de', 'der', 'la', 'for', '&']),
  headed:
    /^(?:university|bureau|department|college|institute|battle|treaty|house|bank|school|museum|church|kingdom|empire|republic|king|queen|duke|board|ministry|journal|national|american|society|association|centers?|office|court|bill|declaration|war|gulf|bay|isle|lord|prince|princess|academy|journal|act)$/,
  roles: ENGLISH_ROLES,
  fullNamesExpected: true,
  fiction: /^(?:roles?|characters?|play(?:s|ed|ing)?|portray(?:s|ed|ing)?)$/,
  demonyms:
    /^(?:french|german|italian|english|spanish|belgian|swiss|american|british|russian|austrian|polish|hungarian|swedish|danish|norwegian|dutch|portuguese|greek|turkish|japanese|chinese|canadian|australian|brazilian|scottish|irish|welsh|psychologist|psychologists|researcher|researchers|professor|dr|sociologist|philosopher|economist|biologist|physicist|chemist|president|king|queen|sir)$/,
  classNouns: ENGLISH_CLASS_NOUNS,
  placePrepositions: new Set(['in', 'at']),
  humanVerbs:
    /^(?:believed|believes|proposed|proposes|argued|argues|said|says|suggested|suggests|thought|wrote|writes|developed|discovered|invented|founded|published|described|claimed|claims|stated|died|married|studied|found|introduced|coined|viewed|emphasized|noted|explained|observed|created|disagreed|became|won|painted|composed|directed|was|who)$/,
}
