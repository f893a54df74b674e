/** Pairs of opposites of expository French: what a statement is altered with. Verbs and adjectives by their base form. */

/** Verbs that take the same complements and the same auxiliary. */
export const OPPOSITE_VERBS = `
augmenter diminuer|accroître réduire|réduire augmenter|accélérer ralentir|renforcer affaiblir|améliorer dégrader|autoriser interdire|accepter refuser|favoriser freiner|encourager décourager|importer exporter|acheter vendre|ouvrir fermer|élargir rétrécir|allonger raccourcir|simplifier compliquer|enrichir appauvrir|stimuler inhiber|activer désactiver|installer désinstaller|connecter déconnecter|afficher masquer|unir diviser|inclure exclure|centraliser décentraliser|commencer finir|adopter rejeter|soutenir combattre|faciliter compliquer|attirer repousser|stabiliser déstabiliser|embaucher licencier|absorber libérer|monter descendre
`

/** Base form before and after the noun alike; their feminine and plurals are made. */
export const OPPOSITE_ADJECTIVES = `
fort faible|long court|large étroit|droit gauche|riche pauvre|rapide lent|ancien récent|supérieur inférieur|intérieur extérieur|interne externe|positif négatif|public privé|direct indirect|simple complexe|facile difficile|léger lourd|chaud froid|sec humide|profond superficiel|majeur mineur|maximal minimal|clair sombre|naturel artificiel|rural urbain|individuel collectif|formel informel|volontaire involontaire|légal illégal|stable instable|visible invisible|solide liquide|abstrait concret|objectif subjectif|central périphérique|vertical horizontal|permanent temporaire|obligatoire facultatif|ouvert fermé|favorable défavorable|égal inégal|semblable différent|identique différent|fréquent rare|abondant rare|occidental oriental|septentrional méridional|masculin féminin|moderne traditionnel|civil militaire|réel imaginaire|élevé faible|croissant décroissant|gratuit payant|principal secondaire|dominant récessif|quantitatif qualitatif|écrit oral|utile inutile|suffisant insuffisant|dépendant indépendant|parfait imparfait|continu discontinu|proche éloigné|plein vide|important négligeable|essentiel accessoire|partiel total|limité illimité|régulier irrégulier|conscient inconscient|rationnel irrationnel|prévu imprévu|connu inconnu|compatible incompatible|valide invalide|majoritaire minoritaire|national local|sédentaire nomade|pacifique violent|progressif brutal|lointain proche
`

/** Those that may stand before their noun. */
export const BEFORE_NOUNS = `
grand petit|premier dernier|meilleur pire|fort faible|haut bas|long court
`

/** Nouns of one gender each pair, so that what agrees still does. */
export const OPPOSITE_NOUNS = `
hausse baisse|augmentation diminution|avantage inconvénient|force faiblesse|succès échec|victoire défaite|importation exportation|acheteur vendeur|producteur consommateur|employeur salarié|locataire propriétaire|créancier débiteur|recette dépense|intérieur extérieur|nord sud|matin soir|richesse pauvreté|guerre paix|présence absence|montée descente|naissance mort|majorité minorité|maximum minimum|droite gauche|ouverture fermeture|accélération décélération|construction destruction|réduction augmentation|bénéfice déficit|excédent déficit|début milieu|supériorité infériorité|rapidité lenteur|facilité difficulté|centralisation décentralisation
`
