/** Places that both languages' documents name most: countries, regions, great cities. Under both spellings. */
const set = (text: string) =>
  new Set(
    text
      .trim()
      .split(/\s*[,\n]\s*/)
      .filter(Boolean),
  )

export const COUNTRIES = set(`
France, Allemagne, Italie, Espagne, Portugal, Belgique, Suisse, Autriche, Pays-Bas, Luxembourg, Angleterre, Écosse, Irlande, Pays de Galles, Royaume-Uni, Grande-Bretagne, Danemark, Suède, Norvège, Finlande, Islande, Pologne, Hongrie, Tchécoslovaquie, Roumanie, Bulgarie, Yougoslavie, Serbie, Croatie, Slovénie, Bosnie, Grèce, Turquie, Russie, URSS, Union soviétique, Ukraine, Lituanie, Lettonie, Estonie, États-Unis, Canada, Mexique, Brésil, Argentine, Chili, Pérou, Colombie, Venezuela, Bolivie, Équateur, Uruguay, Cuba, Haïti, Jamaïque, Maroc, Algérie, Tunisie, Libye, Égypte, Soudan, Éthiopie, Kenya, Nigeria, Sénégal, Mali, Niger, Tchad, Cameroun, Congo, Gabon, Côte d'Ivoire, Ghana, Madagascar, Afrique du Sud, Angola, Mozambique, Israël, Palestine, Liban, Syrie, Irak, Iran, Arabie saoudite, Jordanie, Koweït, Qatar, Afghanistan, Pakistan, Inde, Chine, Japon, Corée, Viêt Nam, Vietnam, Cambodge, Laos, Thaïlande, Indonésie, Malaisie, Philippines, Australie, Nouvelle-Zélande, Prusse, Bohême, Perse,
Germany, Italy, Spain, Belgium, Switzerland, Austria, Netherlands, England, Scotland, Ireland, Wales, United Kingdom, Great Britain, Britain, Denmark, Sweden, Norway, Finland, Iceland, Poland, Hungary, Czechoslovakia, Romania, Bulgaria, Yugoslavia, Serbia, Croatia, Slovenia, Greece, Turkey, Russia, Soviet Union, United States, America, Mexico, Brazil, Argentina, Chile, Peru, Colombia, Ecuador, Haiti, Jamaica, Morocco, Algeria, Tunisia, Libya, Egypt, Sudan, Ethiopia, Senegal, Cameroon, Ivory Coast, South Africa, Israel, Lebanon, Syria, Iraq, Saudi Arabia, Jordan, India, China, Japan, Korea, South Korea, North Korea, Thailand, Indonesia, Malaysia, Australia, New Zealand, Prussia, Persia
`)

/** Continents and other stretches larger than a country or between countries. */
export const REGIONS = set(`
Europe, Afrique, Asie, Amérique, Océanie, Antarctique, Africa, Asia, Oceania, Antarctica, North America, South America, Amérique du Nord, Amérique du Sud, Amérique latine, Latin America, Moyen-Orient, Middle East, Extrême-Orient, Maghreb, Scandinavie, Scandinavia, Balkans, Caraïbes, Caribbean, Méditerranée, Mediterranean, Atlantique, Atlantic, Pacifique, Pacific, Alpes, Alps, Pyrénées, Pyrenees, Himalaya, Sahara, Sibérie, Siberia, Vieux Continent, Mésopotamie, Mesopotamia, Asie Mineure, Lycie, Carie, Thrace, Béotie, Attique, Arcadie, Étrurie
`)

export const OTHER_PLACES = set(`
Paris, Lyon, Marseille, Toulouse, Nice, Nantes, Strasbourg, Montpellier, Bordeaux, Lille, Rennes, Reims, Le Havre, Grenoble, Dijon, Angers, Nîmes, Tours, Limoges, Amiens, Metz, Besançon, Orléans, Rouen, Mulhouse, Caen, Nancy, Avignon, Versailles, Cannes, Colmar, Issenheim, Pau, Le Mans, Monaco, Genève, Geneva, Lausanne, Zurich, Bâle, Basel, Berne, Bern, Bruxelles, Brussels, Anvers, Antwerp, Bruges, Gand, Ghent, Liège, Amsterdam, Rotterdam, La Haye, The Hague, Londres, London, Oxford, Cambridge, Manchester, Liverpool, Birmingham, Édimbourg, Edinburgh, Glasgow, Dublin, Belfast, Berlin, Munich, Hambourg, Hamburg, Cologne, Francfort, Frankfurt, Dresde, Dresden, Leipzig, Nuremberg, Stuttgart, Vienne, Vienna, Salzbourg, Salzburg, Innsbruck, Prague, Budapest, Varsovie, Warsaw, Cracovie, Krakow, Rome, Milan, Turin, Naples, Venise, Venice, Florence, Bologne, Bologna, Gênes, Genoa, Pise, Pisa, Sienne, Siena, Vérone, Verona, Mantoue, Mantua, Parme, Modène, Ravenne, Padoue, Padua, Pérouse, Brescia, Crémone, Tripoli, Palerme, Palermo, Syracuse, Madrid, Barcelone, Barcelona, Séville, Seville, Valence, Tolède, Grenade, Cordoue, Lisbonne, Lisbon, Porto, Athènes, Athens, Corinthe, Corinth, Sparte, Sparta, Thèbes, Delphes, Olympie, Istanbul, Constantinople, Moscou, Moscow, Saint-Pétersbourg, Saint Petersburg, Kiev, Stockholm, Copenhague, Copenhagen, Oslo, Helsinki, New York, Washington, Boston, Chicago, Los Angeles, San Francisco, Hollywood, Philadelphie, Philadelphia, Detroit, Miami, Houston, Dallas, Seattle, Denver, Las Vegas, Nouvelle-Orléans, New Orleans, Montréal, Montreal, Québec, Quebec, Toronto, Ottawa, Vancouver, Mexico, Mexico City, Rio de Janeiro, São Paulo, Buenos Aires, Santiago, Lima, Bogota, La Havane, Havana, Casablanca, Rabat, Marrakech, Alger, Algiers, Oran, Tunis, Le Caire, Cairo, Alexandrie, Alexandria, Dakar, Abidjan, Lagos, Nairobi, Johannesburg, Jérusalem, Jerusalem, Tel Aviv, Beyrouth, Beirut, Damas, Damascus, Bagdad, Baghdad, Téhéran, Tehran, La Mecque, Mecca, Delhi, New Delhi, Bombay, Mumbai, Calcutta, Pékin, Beijing, Shanghai, Hong Kong, Tokyo, Kyoto, Hiroshima, Séoul, Seoul, Hanoï, Saïgon, Bangkok, Singapour, Singapore, Jakarta, Sydney, Melbourne, Auckland,
Normandie, Bretagne, Alsace, Lorraine, Bourgogne, Provence, Auvergne, Aquitaine, Champagne, Picardie, Île-de-France, Savoie, Corse, Bavière, Bavaria, Saxe, Saxony, Rhénanie, Toscane, Tuscany, Lombardie, Lombardy, Sicile, Sicily, Sardaigne, Sardinia, Catalogne, Catalonia, Andalousie, Andalusia, Flandre, Flandres, Flanders, Crète, Crete, Chypre, Cyprus, Malte, Malta, Californie, California, Texas, Floride, Florida, Virginie, Virginia, Massachusetts, Pennsylvanie, Pennsylvania, New Jersey, Illinois, Ohio, Michigan, Wisconsin, Minnesota, Vermont, Wyoming, Colorado, Oregon, Nevada, Utah, Arizona, Alaska, Hawaii, Georgia, Louisiana, Louisiane
`)

for (const region of REGIONS) OTHER_PLACES.add(region)

/** American states and regions of countries: larger than a city within them. */
export const STATES = set(`
Normandie, Bretagne, Alsace, Lorraine, Bourgogne, Provence, Auvergne, Aquitaine, Champagne, Picardie, Île-de-France, Savoie, Corse, Bavière, Bavaria, Saxe, Saxony, Rhénanie, Toscane, Tuscany, Lombardie, Lombardy, Sicile, Sicily, Sardaigne, Sardinia, Catalogne, Catalonia, Andalousie, Andalusia, Flandre, Flandres, Flanders, Crète, Crete, Californie, California, Texas, Floride, Florida, Virginie, Virginia, Massachusetts, Pennsylvanie, Pennsylvania, New Jersey, Illinois, Ohio, Michigan, Wisconsin, Minnesota, Vermont, Wyoming, Colorado, Oregon, Nevada, Utah, Arizona, Alaska, Hawaii, Georgia, Louisiana, Louisiane
`)

/** Countries that French builds with *au* or *aux*, and so are masculine or plural. */
export const MASCULINE_COUNTRIES = set(
  'Portugal, Luxembourg, Royaume-Uni, Danemark, Canada, Mexique, Brésil, Chili, Pérou, Venezuela, Maroc, Soudan, Kenya, Nigeria, Sénégal, Mali, Niger, Tchad, Cameroun, Congo, Gabon, Ghana, Liban, Pakistan, Japon, Viêt Nam, Vietnam, Cambodge, Laos, Qatar, Koweït',
)
