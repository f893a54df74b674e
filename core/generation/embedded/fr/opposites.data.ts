/** Pairs of opposites of expository French: what a statement is altered with. Verbs and adjectives by their base form. */

/** Verbs that take the same complements and the same auxiliary. */
export const OPPOSITE_VERBS = `
augmenter diminuer|accroître réduire|réduire augmenter|élever abaisser|monter descendre|accepter refuser|autoriser interdire|acheter vendre|renforcer affaiblir|élargir rétrécir|allonger raccourcir|accélérer ralentir|améliorer dégrader|attirer repousser|inclure exclure|précéder suivre|soutenir combattre|approuver confirmer démentir|unir diviser|séparer réunir|simplifier compliquer|faciliter compliquer|enrichir appauvrir|encourager décourager|stimuler inhiber|activer désactiver|absorber libérer|importer exporter|apparaître disparaître|respecter ignorer|quitter rejoindre|installer désinstaller|connecter déconnecter|afficher masquer|prolonger raccourcir|multiplier diviser|ouvrir fermer|favoriser freiner|limiter étendre|commencer finir|débuter finir|imposer interdire|exiger interdire|adopter rejeter|stabiliser déstabiliser|centraliser décentraliser|chauffer refroidir|embaucher licencier|économiser gaspiller|réussir échouer|entrer sortir|provoquer empêcher|causer empêcher|entraîner empêcher|garantir compromettre|valoriser dévaloriser
`

/** Base form before and after the noun alike; their feminine and plurals are made. */
export const OPPOSITE_ADJECTIVES = `
fort faible|long court|large étroit|droit gauche|riche pauvre|rapide lent|ancien récent|supérieur inférieur|intérieur extérieur|interne externe|positif négatif|public privé|direct indirect|actif passif|simple complexe|facile difficile|léger lourd|chaud froid|sec humide|profond superficiel|majeur mineur|maximal minimal|clair sombre|naturel artificiel|rural urbain|individuel collectif|formel informel|volontaire involontaire|légal illégal|stable instable|visible invisible|solide liquide|abstrait concret|objectif subjectif|central périphérique|vertical horizontal|permanent temporaire|obligatoire facultatif|ouvert fermé|favorable défavorable|égal inégal|semblable différent|identique différent|fréquent rare|abondant rare|occidental oriental|septentrional méridional|masculin féminin|moderne traditionnel|civil militaire|réel imaginaire|élevé faible|croissant décroissant|gratuit payant|principal secondaire|dominant récessif|quantitatif qualitatif|écrit oral|utile inutile|suffisant insuffisant|dépendant indépendant|parfait imparfait|continu discontinu|proche éloigné|plein vide|important négligeable|essentiel accessoire|partiel total|limité illimité|régulier irrégulier|conscient inconscient|rationnel irrationnel|prévu imprévu|connu inconnu|compatible incompatible|valide invalide|majoritaire minoritaire|national local|sédentaire nomade|pacifique violent|progressif brutal|lointain proche
`

/** Those that may stand before their noun. */
export const BEFORE_NOUNS = `
grand petit|premier dernier|meilleur pire|fort faible|haut bas|long court
`

/** Nouns of one gender each pair, so that what agrees still does. */
export const OPPOSITE_NOUNS = `
offre demande|hausse baisse|augmentation diminution|avantage inconvénient|force faiblesse|succès échec|victoire défaite|entrée sortie|importation exportation|acheteur vendeur|producteur consommateur|employeur salarié|locataire propriétaire|créancier débiteur|recette dépense|actif passif|intérieur extérieur|nord sud|ville campagne|matin soir|richesse pauvreté|guerre paix|présence absence|montée descente|naissance mort|majorité minorité|maximum minimum|droite gauche|ouverture fermeture|accélération décélération|construction destruction|réduction augmentation|bénéfice déficit|excédent déficit|début milieu|supériorité infériorité|rapidité lenteur|facilité difficulté|centralisation décentralisation|prospérité crise|droit devoir
`
