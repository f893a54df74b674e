import type { NameCues } from '../names/names.ts'
import { CLASS_NOUNS, ROLES } from './words.data.ts'

export const FRENCH_CUES: NameCues = {
  connectors: new Set([
    'de',
    "d'",
    'du',
    'des',
    'la',
    'le',
    'les',
    "l'",
    'von',
    'van',
    'der',
    'di',
    'da',
    'del',
    'della',
    'y',
  ]),
  headed:
    /^(?:grand|prix|championnat|coupe|université|association|musée|union|cour|conseil|château|académie|école|institut|ministère|église|cathédrale|abbaye|palais|théâtre|fondation|société|compagnie|syndicat|ligue|parti|banque|bataille|traité|tour|fédération|confédération|gare|porte|pont|rue|place|boulevard|avenue|maison|ordre|république|royaume|empire|île|mont|cap|bibliothèque|organisation|agence|commission|chambre|assemblée|duc|duchesse|prince|princesse|comte|comtesse|jardin|hôtel|collège|lycée|hôpital|fête|journée|heures|mille|saint|sainte|notre-dame)$/,
  roles: ROLES,
  fullNamesExpected: false,
  fiction: /^(?:rôles?|personnages?|incarn(?:e|ait|ant|er)|interpr(?:ète|était|étant|éter)|aventures|héros|héroïne)$/,
  demonyms:
    /^(?:français|allemand|italien|anglais|espagnol|belge|suisse|américain|britannique|russe|autrichien|polonais|hongrois|suédois|danois|norvégien|néerlandais|portugais|grec|turc|japonais|chinois|canadien|australien|brésilien|argentin|écossais|irlandais|gallois)e?s?$/,
  classNouns: CLASS_NOUNS,
  placePrepositions: new Set(['à']),
  humanVerbs:
    /^(?:déclare|déclarait|déclara|épouse|épousa|meurt|mourut|naît|naquit|affirme|affirma|pense|pensait|croit|croyait|écrit|écrivit|propose|proposa|raconte|explique|expliqua|estime|décide|décida|refuse|refusa|accepte|rencontre|rencontra|joue|incarne|interprète|tourne|réalise|peint|peignit|compose|composa|publie|publia|devient|remporte|remporta|abandonne|souhaite|confie|engage|rejoint|quitte|découvre|découvrit|invente|inventa|avoue|reconnaît|préfère|veut|demande|répond)$/,
}
