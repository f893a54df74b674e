/** The closed classes of French, and the nouns whose class matters to a question. */

const list = (text: string) => text.trim().split(/\s+/)
const set = (text: string) => new Set(list(text))

/** Determiners that show gender and number: m, f, or either (`?`); s or p. */
export const DETERMINERS = new Map<string, 'ms' | 'fs' | '?s' | '?p'>([
  ...list('le un du au cet').map((word) => [word, 'ms'] as const),
  ...list('la une').map((word) => [word, 'fs'] as const),
  ...list("l' chaque").map((word) => [word, '?s'] as const),
  ...list('les des aux plusieurs quelques différents différentes divers diverses certains certaines').map(
    (word) => [word, '?p'] as const,
  ),
])
export const POSSESSIVES = set('mon ton son ma ta sa mes tes ses notre votre leur nos vos leurs')
export const DEMONSTRATIVES = set('ce cet cette ces')
export const PREPOSITIONS = set(
  "à a de d' en dans par pour sur avec sans sous entre vers chez contre depuis pendant durant après avant jusqu' jusque dès selon parmi malgré outre hormis envers via concernant devant derrière lors sauf afin auprès face grâce autour près loin",
)
export const CLITICS = set("se s' y lui leur me m' te t' nous vous")
export const PRONOUNS = set(
  "il elle ils elles on je j' tu celui celle ceux celles celui-ci celle-ci ceux-ci celles-ci cela ceci ça c' eux elle-même lui-même elles-mêmes eux-mêmes rien tout chacun chacune certains d'autres autrui personne quelqu'un quiconque aucun aucune beaucoup peu plupart moi toi soi soi-même",
)
export const RELATIVES = set(
  "qui que qu' dont où lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels desquelles quoi",
)
export const SUBORDINATORS = set(
  "lorsque lorsqu' quand comme si puisque puisqu' quoique quoiqu' tandis alors bien parce afin pourvu dès tant",
)
export const CONJUNCTIONS = set('et ou mais ni or car donc soit')
export const NEGATIONS = set("ne n' pas jamais guère plus aucun aucune")
export const ADVERBS = set(
  "aussi ainsi alors bien très plus moins trop assez peu encore déjà toujours souvent parfois jamais ensuite enfin puis également notamment surtout presque environ seulement même là ici hier aujourd'hui demain ensemble donc cependant toutefois néanmoins pourtant désormais dorénavant auparavant plutôt tôt tard vite mieux mal autant tant quasi voire certes dès respectivement après avant dehors dessus dessous ailleurs partout longtemps aussitôt bientôt sitôt soudain davantage exprès",
)
export const NUMBERS = new Map<string, number>(
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente'
    .split(' ')
    .map((word, value) => [word, value]),
)
for (const [word, value] of [
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
  ['quatre-vingts', 80],
  ['cent', 100],
  ['deux-cents', 200],
  ['mille', 1000],
] as const)
  NUMBERS.set(word, value)

/** Adjectives that stand before their noun, and would else be taken for it. */
export const ADJECTIVES = set(`
grand grande grands grandes petit petite petits petites premier première premiers premières dernier dernière derniers dernières nouveau nouvel nouvelle nouveaux nouvelles ancien ancienne anciens anciennes jeune jeunes vieux vieil vieille vieilles bon bonne bons bonnes mauvais mauvaise mauvaises beau bel belle beaux belles gros grosse grosses long longue longs longues haut haute hauts hautes seul seule seuls seules même mêmes autre autres tel telle tels telles deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième second seconde futur future futurs futures principal principale principaux principales vaste vastes double triple célèbre célèbres simple simples véritable véritables nombreux nombreuses propre propres fort forte forts fortes large larges court courte courts courtes faible faibles important importante importants importantes unique uniques plein pleine libre libres prochain prochaine meilleur meilleure meilleurs meilleures pire pires moindre énorme énormes immense immenses récent récente récents récentes possible possibles nécessaire nécessaires public publique publics publiques privé privée privés privées français française françaises anglais anglaise anglaises allemand allemande allemands allemandes italien italienne italiens italiennes américain américaine américains américaines espagnol espagnole européen européenne européens européennes grec grecque grecs grecques romain romaine romains romaines latin latine chinois chinoise japonais japonaise russe russes britannique britanniques parisien parisienne blanc blanche blancs blanches noir noire noirs noires rouge rouges vert verte verts vertes bleu bleue bleus bleues jaune jaunes capable capables présent présente présents présentes absent absente
`)

/** Nouns that name what a person is: heads of "acteur américain", and what asks *qui*. Feminine forms follow. */
export const ROLES = set(`
major commandant sergent caporal inspecteur señor docteur maître sieur sacristain notaire botaniste zoologiste géologue théologien ésotériste mythologue éditorialiste chroniqueur animateur parolier librettiste chorégraphe costumier monteur chef-opérateur doubleur humoriste dictateur chancelier régent consul tribun tsar sultan calife vizir émir bey
acteur actrice artiste peintre sculpteur sculptrice architecte graveur musicien musicienne compositeur compositrice chanteur chanteuse pianiste violoniste danseur danseuse réalisateur réalisatrice producteur productrice scénariste cinéaste metteur dramaturge écrivain écrivaine auteur autrice romancier romancière poète poétesse philosophe historien historienne mathématicien mathématicienne physicien physicienne chimiste biologiste médecin chirurgien savant scientifique chercheur chercheuse ingénieur inventeur professeur professeure théologien psychologue psychanalyste psychiatre sociologue économiste juriste linguiste anthropologue archéologue géographe naturaliste astronome botaniste journaliste critique éditeur imprimeur photographe dessinateur dessinatrice pilote coureur cycliste footballeur joueur joueuse entraîneur sportif sportive champion championne athlète boxeur roi reine empereur impératrice prince princesse duc duchesse comte comtesse marquis baron seigneur chevalier chef général maréchal amiral colonel capitaine lieutenant soldat officier président présidente ministre maire député députée sénateur sénatrice gouverneur préfet ambassadeur diplomate avocat avocate juge magistrat homme femme pape évêque archevêque cardinal prêtre moine abbé saint sainte prophète dieu déesse héros héroïne personnage directeur directrice fondateur fondatrice créateur créatrice propriétaire patron entrepreneur industriel banquier marchand commerçant frère sœur père mère fils fille mari épouse époux neveu cousin oncle ami amie élève disciple collègue coéquipier copilote rival rivale successeur prédécesseur collaborateur assistant assistante secrétaire conseiller collectionneur mécène restaurateur conservateur commissaire détective agent espion censeur mécanicien explorateur navigateur missionnaire révolutionnaire militant
`)

/** Nouns that a place's or thing's name follows: "la ville de Rome", "le film Casablanca". They also ask *quel(le)*. */
export const CLASS_NOUNS = new Map<string, 'place' | 'organisation' | 'work' | 'name'>([
  ...list(
    'ville village commune capitale région province pays royaume île port quartier arrondissement département canton continent mer océan lac fleuve rivière mont montagne vallée forêt désert place rue avenue boulevard pont porte gare station château palais église cathédrale abbaye monastère couvent temple musée galerie théâtre circuit stade aéroport hameau cap golfe plaine',
  ).map((word) => [word, 'place'] as const),
  ...list(
    'société entreprise compagnie firme association fondation université école institut académie ministère parti syndicat banque studio équipe écurie club agence organisation ordre armée tribu dynastie maison groupe laboratoire constructeur marque',
  ).map((word) => [word, 'organisation'] as const),
  ...list(
    'film roman livre ouvrage poème recueil tableau toile fresque retable sculpture statue opéra symphonie chanson album série pièce revue journal magazine traité essai nouvelle conte épopée jeu logiciel émission feuilleton',
  ).map((word) => [word, 'work'] as const),
  ...list(
    'course championnat prix tournoi coupe guerre bataille traité loi théorème méthode théorie logiciel langage package fonction moteur modèle voiture moto avion navire bateau ligne projet programme opération',
  ).map((word) => [word, 'name'] as const),
])

/** Feminine by their end, with the exceptions that prose needs; everything else must show its article. */
export const FEMININE_ENDINGS =
  /(?:tion|sion|aison|xion|té|ure|ette|ence|ance|ense|ade|ude|ise|esse|elle|ine|ie|ée|ité|logie|graphie|trice|euse|ienne|onne|ienne)$/
export const MASCULINE_ENDINGS =
  /(?:ment|isme|age|eau|oir|ier|teur|eur|et|al|ail|il|in|on|ien|ème|ège|phe|scope|mètre|ble|cle|ple|tre|dre|ard|art|ot|o|i|u)$/
export const MASCULINE_EXCEPTIONS = set(
  'été comité côté traité musée lycée trophée incendie génie silence murmure stade grade athlète squelette domaine magazine',
)
export const FEMININE_EXCEPTIONS = set(
  'page image cage plage nage rage main fin maison raison saison chanson façon boisson leçon peau eau fleur couleur chaleur valeur douleur longueur hauteur largeur peur sœur erreur fureur vapeur faveur horreur loi foi fourmi vertu tribu eau forêt mort part photo moto auto radio dynamo vidéo table cible fable étable boucle règle lettre fenêtre rencontre montre œuvre boue roue vue rue',
)
