/** Pairs of opposites of expository French: what a statement is altered with. Verbs and adjectives by their base form. */

/** Verbs that take the same complements and the same auxiliary. */
export const OPPOSITE_VERBS = `
augmenter diminuer|accroître réduire|réduire augmenter|accélérer ralentir|renforcer affaiblir|améliorer dégrader|accepter refuser|favoriser freiner|importer exporter|élargir rétrécir|allonger raccourcir|simplifier compliquer|enrichir appauvrir|stimuler inhiber|activer désactiver|installer désinstaller|connecter déconnecter|afficher masquer|unir diviser|centraliser décentraliser|stabiliser déstabiliser|embaucher licencier|gagner perdre|chauffer refroidir|réchauffer refroidir|comprimer dilater|émettre absorber
`

/** Base form before and after the noun alike; their feminine and plurals are made. */
export const OPPOSITE_ADJECTIVES = `
fort faible|long court|large étroit|riche pauvre|rapide lent|supérieur inférieur|intérieur extérieur|interne externe|positif négatif|public privé|direct indirect|facile difficile|chaud froid|sec humide|profond superficiel|majeur mineur|maximal minimal|naturel artificiel|rural urbain|individuel collectif|formel informel|légal illégal|stable instable|abstrait concret|objectif subjectif|central périphérique|vertical horizontal|permanent temporaire|obligatoire facultatif|favorable défavorable|identique différent|fréquent rare|abondant rare|occidental oriental|septentrional méridional|masculin féminin|élevé faible|croissant décroissant|gratuit payant|néfaste bénéfique|nuisible bénéfique|dur mou|brillant terne|principal secondaire|quantitatif qualitatif|utile inutile|suffisant insuffisant|continu discontinu|important négligeable|régulier irrégulier|conscient inconscient|rationnel irrationnel|compatible incompatible|valide invalide|majoritaire minoritaire|sédentaire nomade
`

/** Those that may stand before their noun. */
export const BEFORE_NOUNS = `
grand petit|premier deuxième|meilleur pire|fort faible|haut bas|long court
`

/** Nouns of one gender each pair, so that what agrees still does. */
export const OPPOSITE_NOUNS = `
hausse baisse|augmentation diminution|avantage inconvénient|succès échec|victoire défaite|importation exportation|producteur consommateur|employeur salarié|locataire propriétaire|créancier débiteur|recette dépense|intérieur extérieur|nord sud|matin soir|richesse pauvreté|présence absence|montée descente|naissance mort|majorité minorité|maximum minimum|droite gauche|ouverture fermeture|accélération décélération|construction destruction|réduction augmentation|bénéfice déficit|excédent déficit|supériorité infériorité|rapidité lenteur|facilité difficulté|centralisation décentralisation
`
