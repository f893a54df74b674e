/** A teacher's handout, written for the tests: definitions, dates, a list, in French. */
export const LESSON = `# La photosynthèse

La photosynthèse est un processus qui permet aux plantes de fabriquer de la matière organique grâce à la lumière. La chlorophylle est un pigment vert qui capte l'énergie de la lumière dans les feuilles. Le stomate est un orifice microscopique qui règle les échanges de gaz entre la feuille et l'air. Le chloroplaste est un organite qui contient la chlorophylle des cellules végétales. La sève brute est un liquide qui transporte l'eau et les sels minéraux depuis les racines.

# Un peu d'histoire

En 1648, Jan Baptist van Helmont publie une expérience menée sur un saule pendant cinq années. En 1771, Joseph Priestley montre qu'une plante renouvelle l'air qu'une bougie a vicié. En 1779, Jan Ingenhousz établit que la lumière est nécessaire à ce renouvellement. En 1804, Nicolas de Saussure démontre que l'eau entre dans la composition de la matière végétale. En 1945, Melvin Calvin commence à décrire les étapes de la fixation du carbone.

# Les facteurs

La vitesse de la photosynthèse dépend de la lumière, de la température, de l'eau et du dioxyde de carbone. La glycolyse est une suite de réactions qui dégrade le glucose dans le cytoplasme. La transpiration est une perte d'eau qui se produit surtout par les feuilles. Le phloème est un tissu qui distribue la sève élaborée dans toute la plante. Le xylème est un tissu qui conduit la sève brute vers les feuilles.
`
