import type { Language } from '../../wire/common.ts'

/**
 * Words of everyday and of school that stand for each other in short answers, a group each. A document's own names for
 * things come from the document.
 */
export const SYNONYMS: Record<Language, readonly (readonly string[])[]> = {
  en: groups(`
    big large great huge | small little tiny | fast quick rapid | start begin | stop end finish | hot warm | cold cool
    make create produce form cause | show tell indicate reveal | need require | stay remain keep continue
    same equal identical alike similar | different differ unlike | complete closed | path pathway
    gap break hole | damaged burned broken burnt | far distant away | soil dirt earth | stone rock
    increase rise grow | decrease drop reduce lower | connected attached touching hooked linked joined
    separated apart disconnected | conduct carry | move travel | shake vibrate | bubble fizz | gas carbon | help aid
    protect guard | get receive obtain | use utilise utilize | put place | hold contain include | food nutrient
    see observe notice look | choose select pick | find discover determine | quantity amount number | weight mass
    change alter vary | let allow permit | store save | throw launch | strong powerful | height elevation
    disappear dissolve | particle piece grain | kind type sort | fix repair | die dead | buy purchase | war conflict
    king monarch | law rule | speak talk | part component | people human person | method way procedure
    purpose goal aim | battle fight | near close | right accurate | wrong incorrect | error mistake | fail crash
    send transmit | absorb soak | loud noisy | ocean sea | child kid`),
  fr: groups(`
    grand gros vaste | petit minuscule | rapide vite rapidement | commencer debuter demarrer | finir terminer arreter
    froid frais | fabriquer creer produire former provoquer causer | montrer indiquer reveler
    rester demeurer | meme egal identique pareil semblable | different distinct | complet entier | chemin trajet voie
    coupure rupture trou | casse brise abime | loin eloigne distant | pierre roche | augmenter croitre
    diminuer reduire baisser | relie connecte attache branche joint | separe deconnecte | conduire transporter
    bouger deplacer | bulle gaz | proteger garder | recevoir obtenir | utiliser employer servir
    mettre placer | contenir renfermer comporter | aliment nourriture nutriment | voir observer remarquer
    choisir selectionner | trouver decouvrir determiner | quantite nombre | poids masse | changer modifier varier
    stocker conserver | lancer jeter | puissant fort | altitude hauteur | particule grain | sorte type genre
    reparer corriger | mourir deceder mort | acheter acquerir | guerre conflit | roi monarque souverain | loi regle
    parler dire | partie element composant | gens humain personne | methode moyen procede | but objectif
    combat bataille | pres proche | exact juste | faux incorrect errone | erreur faute | ordinateur machine
    envoyer transmettre | lumiere lumineux soleil solaire | sucre glucose | terre sol | chaleur thermique
    empecher eviter | donner fournir | travail emploi | debut commencement | fin terme`),
}

/** Pairs that cannot both hold of one thing. */
export const ANTONYMS: Record<Language, readonly (readonly string[])[]> = {
  en: groups(`
    positive negative | open closed | connected separated | connected disconnected | attached detached | more less
    more fewer | most least | increase decrease | higher lower | high low | faster slower | fast slow | big small
    bigger smaller | large small | larger smaller | long short | longer shorter | hot cold | hotter colder | warm cool
    warmer cooler | up down | above below | before after | same different | same opposite | heavy light
    heavier lighter | hard soft | harder softer | tight loose | tighter looser | near far | closer farther
    closer further | thick thin | thicker thinner | wide narrow | dark light | darker lighter | black white | wet dry
    solid liquid | attract repel | push pull | absorb reflect | gain lose | first last | left right | east west
    north south | morning afternoon | day night | always never | agree disagree | true false | complete incomplete
    full empty | on off | input output | inside outside | start end | begin end | accept reject | easy difficult
    strong weak | stronger weaker | loud quiet | expand contract | rise fall | float sink | melt freeze | add remove
    create destroy | steep flat | rough smooth | rougher smoother | maximum minimum | internal external
    public private | static dynamic | synchronous asynchronous | victory defeat | winner loser | import export
    life death | acid base | male female | multiply divide | damaged undamaged | encrypt decrypt | compress decompress
    lock unlock | visible invisible | possible impossible | dominant recessive | hardware software | read write
    upload download | client server | conductor insulator | predator prey | exothermic endothermic | anode cathode
    reversible irreversible | oxidation reduction | supply demand | urban rural | clear cloudy`),
  fr: groups(`
    positif negatif | ouvert ferme | plus moins | augmenter diminuer | augmente diminue | augmentation diminution | haut bas
    superieur inferieur | rapide lent | grand petit | long court | chaud froid | chauffer refroidir | chauffe refroidit | avant apres
    meme different | lourd leger | dur mou | proche loin | epais mince | large etroit | clair sombre | noir blanc
    humide sec | solide liquide | attirer repousser | absorber reflechir | gagner perdre | premier dernier
    gauche droite | nord sud | jour nuit | toujours jamais | vrai faux | complet incomplet | plein vide
    entree sortie | interieur exterieur | debut fin | commencer finir | accepter refuser | facile difficile
    fort faible | monter descendre | flotter couler | fondre geler | ajouter supprimer | creer detruire
    interne externe | public prive | statique dynamique | synchrone asynchrone | victoire defaite | importer exporter
    naissance mort | acide basique | male femelle | multiplier diviser | visible invisible | possible impossible
    dominant recessif | materiel logiciel | lire ecrire | lecture ecriture | client serveur | conducteur isolant
    proie predateur | exothermique endothermique | reversible irreversible | oxydation reduction | anode cathode
    offre demande | urbain rural | vainqueur vaincu | chiffrer dechiffrer | verrouiller deverrouiller
    accelerer ralentir | hausse baisse | monarchie republique | dilater contracter | libre esclave | allume eteint
    connecte deconnecte | relie separe | croissant decroissant | liberer absorber | produire consommer
    expirer inspirer | accorder interdire | accorde interdit | autoriser interdire | autorise interdit | monte descend
    attire repousse | gagne perd | augmente baisse | accepte refuse | absorbe reflechit | absorbe libere`),
}

function groups(text: string): string[][] {
  return text
    .split(/[|\n]/u)
    .map((group) => group.trim().split(/\s+/u))
    .filter((group) => group.length > 1)
}
