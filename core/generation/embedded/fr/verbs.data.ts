/** French verbs of expository prose, by conjugation: what `verbs.ts` conjugates. */

/** First group: regular but for their spelling (manger, placer, céder, mener, appeler, employer). */
export const FIRST_GROUP = `
pincer frotter édicter abroger ratifier réparer résilier répudier peupler décoloniser guillotiner abdiquer forer
labourer fertiliser défricher saler excréter transpirer coaguler oxygéner bourgeonner polliniser parasiter
métaboliser hydrolyser solidifier geler dilater comprimer réfracter diffracter vibrer orbiter rouler étirer
fissurer éroder sédimenter plisser métamorphiser déferler submerger assécher endiguer canaliser amarrer affréter
acheminer délocaliser relocaliser subventionner dévaluer syndiquer amender censurer amnistier déboguer itérer
incrémenter décrémenter instancier encapsuler authentifier router commuter segmenter fragmenter paginer ordonnancer
verrouiller indexer virtualiser paramétrer narrer pasticher satiriser indigner paraphraser contextualiser archiver
contresigner confiner désinfecter réceptionner décaisser provisionner auditer prioriser englober avoisiner diverger
calquer dégringoler flamber plafonner dissuader endurer ceinturer encercler enclaver certifier prier
abaisser abandonner abîmer abonder abréger désactiver désinstaller déconnecter freiner décentraliser économiser dévaloriser déstabiliser aborder abriter absorber abuser accabler accaparer accélérer accentuer accepter
accompagner accorder accoster accoucher accrocher accumuler accuser acheter achever acquitter actionner activer
adapter additionner adhérer adjuger administrer admirer adopter adorer adresser affaisser affecter affectionner
affermer afficher affilier affirmer affliger affluer affronter agacer agencer aggraver agiter agréer agréger agresser
aider aiguiser aimer ajouter ajuster alarmer alerter aliéner alimenter allaiter allier allonger allouer allumer
alterner altérer améliorer aménager amener amorcer amplifier amputer amuser analyser animer annexer annihiler annoncer
annoter annuler anticiper apaiser appeler appliquer apporter apprécier apprivoiser approcher approprier approuver
appuyer arborer argumenter armer arpenter arracher arranger arrêter arriver articuler aspirer assassiner assembler
assiéger assigner assimiler assister associer assumer assurer attacher attaquer attarder atteler atténuer attester
attirer attribuer attraper augmenter autoriser avancer avantager avérer aviser avorter avouer bafouer baigner baisser
balancer baliser baptiser barrer baser basculer batailler bénéficier bercer blâmer blesser bloquer boucler bouger
bouleverser bousculer braver briguer briller briser broder brouiller brûler cacher cadrer calculer calmer camper
capituler capter capturer caractériser caresser caricaturer casser catalyser causer céder célébrer centraliser centrer
cerner cesser changer chanter charger chasser chauffer chercher chevaucher chiffrer choquer chronométrer chuter
circuler citer clarifier classer classifier clôturer coder coexister cohabiter coiffer coller coloniser colorer
combiner combler commander commémorer commencer commenter commercer commercialiser communiquer comparer compenser
compiler compléter compliquer comporter composer compter concentrer concerner concéder conceptualiser concilier
condamner condenser conditionner confectionner confédérer confesser confier configurer confirmer confisquer confronter
conjuguer connecter consacrer conseiller conserver considérer consigner consister consoler consolider consommer
conspirer constater constituer consulter consumer contacter contaminer contempler conter contester continuer
contourner contracter contraster contrarier contribuer contrôler converger convoquer coopérer coordonner copier
corréler corriger coter côtoyer coucher couler couper couronner coûter cracher craquer créer créditer creuser
cristalliser critiquer croiser culminer cultiver cumuler damner danser dater débarquer débarrasser déborder déboucher
débrancher débuter décaler décéder décentrer décerner décharger déchiffrer déchirer décider décimer déclarer
déclencher décliner décoder décoller décolorer décomposer déconseiller décorer découler découper décourager décréter
dédier dédoubler dédommager défavoriser défier défiler déformer dégager dégénérer dégrader déguiser déjouer délaisser
déléguer délibérer délimiter délivrer déloger demander démanteler démarquer démarrer démasquer déménager demeurer
démissionner démocratiser démontrer dénigrer dénombrer dénommer dénoncer dénoter dépasser dépêcher dépenser déplacer
déplorer déployer déporter déposer déposséder dépouiller dérailler déranger dériver dérober dérouler dérouter
désapprouver désengager désérter déserter désigner désintégrer désirer désorganiser dessiner destiner destituer
détacher détailler détecter déterminer détester détourner détrôner dévaliser dévaster développer déverser dévier
dévoiler dévorer dévouer diagnostiquer dialoguer dicter différencier différer diffuser digérer diminuer diplômer
diriger discerner discipliner discréditer discriminer disculper disloquer dispenser disperser disposer disputer
disqualifier dissimuler dissiper dissocier distiller distinguer distribuer diversifier diviser divorcer divulguer
documenter dominer dompter donner doter doubler doucher douter draguer drainer dresser durer dynamiser ébranler
écarter échanger échapper échelonner échouer éclairer éclater écouler écouter écourter écraser éditer éduquer effacer
effectuer effondrer effrayer égaler égarer égorger éjecter élaborer électrifier élever éliminer éloigner élucider
émailler émaner emballer embarquer embaucher embrasser émerger émigrer emmener empêcher employer empoisonner emporter
emprisonner emprunter encadrer encaisser enchaîner enclencher encoder encombrer encourager endommager endosser énerver
enfermer enflammer enfoncer engager engendrer enlever énoncer enquêter enraciner enrayer enregistrer enrôler enseigner
ensorceler entamer entasser enterrer entonner entourer entraîner entraver entrer énumérer envelopper envier environner
envisager envoler envoyer épargner éparpiller épauler épouser épouvanter éprouver épuiser épurer équilibrer équiper
ériger errer escalader escompter escorter espacer espérer esquisser essayer estimer étaler étayer éternuer étonner
étouffer étudier évacuer évaluer évaporer éveiller éviter évoluer évoquer exacerber exagérer exalter examiner excéder
exceller excepter exciter exclamer excommunier excuser exécuter exempter exercer exhiber exhorter exhumer exiger
exiler exister exonérer expatrier expédier expérimenter expirer expliciter expliquer exploiter explorer exploser
exporter exposer exprimer expulser exterminer exulter fabriquer façonner faciliter facturer falsifier fasciner
fatiguer favoriser féconder fédérer féliciter fermenter fermer fêter feuilleter figer figurer filer filmer filtrer
financer fixer flatter flotter fluctuer focaliser fonctionner fonder forcer forger formaliser former formuler
fortifier fouiller fractionner frapper fréquenter frôler fructifier fumer fusiller fusionner gagner galoper garder
garer gaspiller gâter généraliser générer gérer germer glisser glorifier gommer gouverner gracier graver graviter
greffer grever grimper grouper guerroyer guetter guider habiller habiter habituer hanter harceler hasarder hâter
hausser hériter hésiter heurter hiérarchiser hisser homologuer honorer hospitaliser humilier idéaliser identifier
ignorer illuminer illustrer imaginer imiter immerger immigrer immobiliser immoler impacter impatienter implanter
implémenter impliquer implorer importer imposer impressionner imprimer improviser imputer inaugurer incarner
incarcérer inciter incliner incomber incorporer incriminer inculper indemniser indiquer individualiser industrialiser
infecter inférer infester infiltrer influencer influer informer ingérer inhaler inhiber initialiser initier injecter
innover inonder inquiéter insérer insister inspecter inspirer installer instaurer instituer institutionnaliser
insulter intégrer intensifier intenter intercaler intercepter intéresser interférer interner interpeller interpréter
interroger interviewer intituler intriguer inventer inverser investiguer inviter invoquer ironiser irriguer irriter
isoler jalonner jeter jouer jouxter juger jumeler jurer justifier juxtaposer lâcher laisser lancer laver légaliser
légiférer léguer lever libérer licencier lier limiter limoger liquider lister livrer localiser loger longer lorgner
louer lutter maîtriser majorer maltraiter mandater manger manier manifester manipuler manœuvrer manquer marcher
marginaliser marier marquer masquer massacrer matérialiser maximiser mécaniser méditer mélanger mêler mémoriser
menacer ménager mener mentionner mériter mesurer métamorphoser migrer militer mimer miner minimiser miser mobiliser
modéliser modérer moderniser modifier moduler moissonner monopoliser monter montrer moquer motiver mouiller mouler
multiplier murmurer muter mutiler mystifier nager naviguer nécessiter négliger négocier nettoyer neutraliser nier
niveler nommer normaliser noter notifier nouer nuancer numériser numéroter obliger observer obséder obturer
occasionner occuper octroyer œuvrer offenser officialiser opérer opposer opprimer opter optimiser orchestrer ordonner
organiser orienter orner osciller oser ôter oublier outrepasser oxyder pallier panser parachever parachuter paralyser
parer pardonner parfumer parier parler parodier parquer parrainer parsemer partager participer passer passionner
patienter patronner pavoiser payer pêcher peigner peiner pénaliser pencher pénétrer penser percer percher percuter
perdurer perfectionner perforer péricliter perpétrer perpétuer persécuter persister personnaliser personnifier
persuader perturber peser photographier piéger pilier piller piloter pivoter placer plaider planer planifier planter
plier plonger poignarder pointer polariser polémiquer polluer pomper ponctuer porter poser positionner posséder poster
postuler pousser pratiquer précéder prêcher préciser précipiter préconiser préfacer préférer préfigurer prélever
préoccuper préparer présager présenter préserver présider presser présumer prétexter prêter primer privatiser priver
privilégier procéder proclamer procurer prodiguer profiler profiter programmer progresser prohiber projeter prolonger
promener promulguer prôner prononcer propager prophétiser proposer propulser prospérer protéger protester prouver
provoquer publier puiser pulvériser purger purifier qualifier quantifier quitter rabaisser raccorder racheter raconter
radicaliser raffiner railler raisonner rajouter rallier rallonger rallumer ramasser ramener ramifier ranger ranimer
rapatrier rappeler rapporter rapprocher raréfier rassembler rassurer rater rationaliser rattacher rattraper ravager
raviver ravitailler rayer rayonner réaffirmer réaliser réaménager réanimer rebaptiser rebrousser récapituler recenser
rechercher récidiver réciter réclamer récolter recommander recommencer récompenser réconcilier réconforter recopier
recouper recourber recréer recruter reculer récupérer recycler rédiger redonner redouter redresser rééditer réévaluer
référencer référer refléter réformer refouler refuser réfuter regagner régaler regarder régénérer régler régner
régresser regretter regrouper régulariser réguler réhabiliter réimprimer réincarner réinstaller réintégrer rejeter
rejouer relâcher relancer relater relativiser relayer reléguer relever relier reloger remanier remarier remarquer
rembourser remédier remémorer remercier remodeler remonter remorquer remplacer remporter remuer rémunérer rencontrer
renfermer renforcer renier renommer renoncer renouer renouveler rénover renseigner rentrer renverser renvoyer
réorganiser réorienter repasser repérer répercuter répéter replacer replier répliquer reporter reposer repousser
représenter réprimer reprocher réputer réquisitionner réserver résider résigner résister résonner respecter respirer
restaurer rester restituer restructurer résulter résumer retarder retirer retomber retourner retracer retraiter
retravailler rétrograder retrouver réunifier réveiller révéler revendiquer réviser révolter révolutionner révoquer
ridiculiser rimer risquer rivaliser rôder ronger ruiner rythmer saccager sacrifier saluer sanctionner sangler saturer
sauter sauvegarder sauver sceller schématiser scolariser sculpter sécher seconder secouer sécréter sécuriser séjourner
sélectionner sembler semer sensibiliser séparer séquencer séquestrer serrer siéger signaler signer signifier
simplifier simuler situer soigner solliciter sombrer sommeiller sommer sonder sonner souder souffler souhaiter
soulager soulever souligner soupçonner souper soupirer spécialiser spécifier spéculer stabiliser stagner standardiser
stationner statuer stériliser stimuler stipuler stocker stopper structurer subjuguer sublimer subordonner subsister
substituer succéder succomber sucrer suffoquer suggérer suicider superviser supplanter supplier supporter supposer
supprimer surclasser surestimer surmonter surnommer surpasser surplomber surveiller survoler susciter suspecter
symboliser sympathiser synchroniser synthétiser tailler tanner tarder tâter taxer télécharger télégraphier téléphoner
témoigner tempérer tenter terminer terrifier terroriser tester théoriser tirer tisser tolérer tomber torturer
totaliser toucher tourmenter tourner tracer traîner traiter trancher tranquilliser transcender transférer transformer
transgresser transiter transmuter transporter transposer traquer traumatiser travailler traverser trébucher trembler
tremper tricher trier tripler triompher tromper troquer troubler trouver truquer tuer unifier urbaniser user usurper
utiliser vacciner vaciller valider valoriser vanter varier végéter veiller ventiler vénérer venger verbaliser vérifier
verser versifier vexer viabiliser vider violer virer viser visiter visualiser vivifier vocaliser voguer voiler voler
voter vouer voyager vulgariser recentrer attiser élancer plâtrer rétorquer déstabiliser réinterpréter réinventer
cosigner cofonder coprésider remixer sampler réenregistrer scénariser rediffuser rétrocéder électriser sponsoriser
concurrencer essaimer pérenniser redessiner border ressembler ruisseler emparer sinuer bifurquer redémarrer surélever
végétaliser réemployer
`

/** Second group, conjugated like *finir*. */
export const SECOND_GROUP = `
amortir pâtir dépérir attendrir réfléchir abolir aboutir accomplir adoucir affaiblir affranchir agir agrandir alourdir amoindrir aplatir appauvrir applaudir approfondir arrondir asservir assainir assombrir assouplir assujettir atterrir avertir bannir bâtir bénir blanchir bondir brandir choisir conquérir convertir définir démolir désobéir durcir éblouir éclaircir élargir embellir endurcir engloutir enrichir ensevelir envahir épaissir épanouir établir faiblir finir fléchir fleurir fournir fraîchir franchir frémir garantir garnir grandir gravir grossir guérir haïr infléchir interagir intervertir investir jaillir jouir maigrir meurtrir mincir moisir munir mûrir nourrir noircir obéir pâlir périr polir punir raccourcir rafraîchir rajeunir ralentir ravir réagir rebâtir rebondir refroidir réinvestir réjouir remplir répartir resplendir resurgir rétablir rétrécir réunir réussir rôtir rougir rugir saisir salir subir surgir ternir trahir unir vernir vieillir vomir
`

/**
 * Third group: infinitive, present 3s, present 3p, imperfect stem, past simple 3s, past simple 3p, future stem, participle.
 * Prefixed verbs follow with `+prefix`.
 */
export const THIRD_GROUP = `
être est sont ét fut furent ser été
avoir a ont av eut eurent aur eu
aller va vont all alla allèrent ir allé
faire fait font fais fit firent fer fait +re +dé +satis
dire dit disent dis dit dirent dir dit +re
interdire interdit interdisent interdis interdit interdirent interdir interdit
contredire contredit contredisent contredis contredit contredirent contredir contredit
prédire prédit prédisent prédis prédit prédirent prédir prédit
pouvoir peut peuvent pouv put purent pourr pu
vouloir veut veulent voul voulut voulurent voudr voulu
devoir doit doivent dev dut durent devr dû
savoir sait savent sav sut surent saur su
falloir faut faut fall fallut fallut faudr fallu
valoir vaut valent val valut valurent vaudr valu +équi
voir voit voient voy vit virent verr vu +re +entre
prévoir prévoit prévoient prévoy prévit prévirent prévoir prévu
pourvoir pourvoit pourvoient pourvoy pourvut pourvurent pourvoir pourvu
venir vient viennent ven vint vinrent viendr venu +de +re +par +inter +pro +con +sur +sub +inter +contre +pré
tenir tient tiennent ten tint tinrent tiendr tenu +ob +main +con +sou +re +dé +appar +abs +entre
prendre prend prennent pren prit prirent prendr pris +com +ap +re +sur +entre
mettre met mettent mett mit mirent mettr mis +per +pro +re +sou +trans +ad +com +é +o +compro
rendre rend rendent rend rendit rendirent rendr rendu
vendre vend vendent vend vendit vendirent vendr vendu +re
perdre perd perdent perd perdit perdirent perdr perdu
attendre attend attendent attend attendit attendirent attendr attendu
entendre entend entendent entend entendit entendirent entendr entendu
étendre étend étendent étend étendit étendirent étendr étendu
prétendre prétend prétendent prétend prétendit prétendirent prétendr prétendu
tendre tend tendent tend tendit tendirent tendr tendu +dé +sous
défendre défend défendent défend défendit défendirent défendr défendu
descendre descend descendent descend descendit descendirent descendr descendu
dépendre dépend dépendent dépend dépendit dépendirent dépendr dépendu
suspendre suspend suspendent suspend suspendit suspendirent suspendr suspendu
répondre répond répondent répond répondit répondirent répondr répondu
correspondre correspond correspondent correspond correspondit correspondirent correspondr correspondu
fondre fond fondent fond fondit fondirent fondr fondu +con
répandre répand répandent répand répandit répandirent répandr répandu
mordre mord mordent mord mordit mordirent mordr mordu
rompre rompt rompent romp rompit rompirent rompr rompu +inter +cor
battre bat battent batt battit battirent battr battu +com +a +dé
connaître connaît connaissent connaiss connut connurent connaîtr connu +re +mé
naître naît naissent naiss naquit naquirent naîtr né
paraître paraît paraissent paraiss parut parurent paraîtr paru +ap +dis +com +trans +réap
croître croît croissent croiss crût crûrent croîtr crû
accroître accroît accroissent accroiss accrut accrurent accroîtr accru
croire croit croient croy crut crurent croir cru
boire boit boivent buv but burent boir bu
lire lit lisent lis lut lurent lir lu +re
élire élit élisent élis élut élurent élir élu +ré
écrire écrit écrivent écriv écrivit écrivirent écrir écrit +ré +d
inscrire inscrit inscrivent inscriv inscrivit inscrivirent inscrir inscrit
prescrire prescrit prescrivent prescriv prescrivit prescrivirent prescrir prescrit
souscrire souscrit souscrivent souscriv souscrivit souscrivirent souscrir souscrit
transcrire transcrit transcrivent transcriv transcrivit transcrivirent transcrir transcrit
circonscrire circonscrit circonscrivent circonscriv circonscrivit circonscrivirent circonscrir circonscrit
proscrire proscrit proscrivent proscriv proscrivit proscrivirent proscrir proscrit
conduire conduit conduisent conduis conduisit conduisirent conduir conduit +re
produire produit produisent produis produisit produisirent produir produit +re
réduire réduit réduisent réduis réduisit réduisirent réduir réduit
introduire introduit introduisent introduis introduisit introduisirent introduir introduit +ré
traduire traduit traduisent traduis traduisit traduisirent traduir traduit
séduire séduit séduisent séduis séduisit séduisirent séduir séduit
déduire déduit déduisent déduis déduisit déduisirent déduir déduit
induire induit induisent induis induisit induisirent induir induit
construire construit construisent construis construisit construisirent construir construit +re
détruire détruit détruisent détruis détruisit détruisirent détruir détruit
instruire instruit instruisent instruis instruisit instruisirent instruir instruit
cuire cuit cuisent cuis cuisit cuisirent cuir cuit
nuire nuit nuisent nuis nuisit nuisirent nuir nui
luire luit luisent luis luisit luisirent luir lui
suivre suit suivent suiv suivit suivirent suivr suivi +pour
vivre vit vivent viv vécut vécurent vivr vécu +sur +re
recevoir reçoit reçoivent recev reçut reçurent recevr reçu
concevoir conçoit conçoivent concev conçut conçurent concevr conçu
percevoir perçoit perçoivent percev perçut perçurent percevr perçu
apercevoir aperçoit aperçoivent apercev aperçut aperçurent apercevr aperçu
décevoir déçoit déçoivent décev déçut déçurent décevr déçu
mouvoir meut meuvent mouv mut murent mouvr mû
émouvoir émeut émeuvent émouv émut émurent émouvr ému
promouvoir promeut promeuvent promouv promut promurent promouvr promu
pleuvoir pleut pleuvent pleuv plut plurent pleuvr plu
plaire plaît plaisent plais plut plurent plair plu +dé +com
taire tait taisent tais tut turent tair tu
extraire extrait extraient extray extrayit extrayirent extrair extrait
soustraire soustrait soustraient soustray soustrayit soustrayirent soustrair soustrait
distraire distrait distraient distray distrayit distrayirent distrair distrait
craindre craint craignent craign craignit craignirent craindr craint
contraindre contraint contraignent contraign contraignit contraignirent contraindr contraint
plaindre plaint plaignent plaign plaignit plaignirent plaindr plaint
peindre peint peignent peign peignit peignirent peindr peint +dé +re
atteindre atteint atteignent atteign atteignit atteignirent atteindr atteint
éteindre éteint éteignent éteign éteignit éteignirent éteindr éteint
étreindre étreint étreignent étreign étreignit étreignirent étreindr étreint
restreindre restreint restreignent restreign restreignit restreignirent restreindr restreint
astreindre astreint astreignent astreign astreignit astreignirent astreindr astreint
joindre joint joignent joign joignit joignirent joindr joint +re +dis
résoudre résout résolvent résolv résolut résolurent résoudr résolu
dissoudre dissout dissolvent dissolv dissolut dissolurent dissoudr dissous
coudre coud cousent cous cousit cousirent coudr cousu
conclure conclut concluent conclu conclut conclurent conclur conclu
inclure inclut incluent inclu inclut inclurent inclur inclus
exclure exclut excluent exclu exclut exclurent exclur exclu
vaincre vainc vainquent vainqu vainquit vainquirent vaincr vaincu +con
suffire suffit suffisent suffis suffit suffirent suffir suffi
rire rit rient ri rit rirent rir ri +sou
courir court courent cour courut coururent courr couru +par +con +re +ac +dis +se +en
mourir meurt meurent mour mourut moururent mourr mort
acquérir acquiert acquièrent acquér acquit acquirent acquerr acquis
conquérir conquiert conquièrent conquér conquit conquirent conquerr conquis +re
requérir requiert requièrent requér requit requirent requerr requis
ouvrir ouvre ouvrent ouvr ouvrit ouvrirent ouvrir ouvert +dé +re +c +rec
couvrir couvre couvrent couvr couvrit couvrirent couvrir couvert +dé +re
offrir offre offrent offr offrit offrirent offrir offert
souffrir souffre souffrent souffr souffrit souffrirent souffrir souffert
cueillir cueille cueillent cueill cueillit cueillirent cueiller cueilli +ac +re
assaillir assaille assaillent assaill assaillit assaillirent assaillir assailli
fuir fuit fuient fuy fuit fuirent fuir fui +en
partir part partent part partit partirent partir parti +re
sortir sort sortent sort sortit sortirent sortir sorti +res
sentir sent sentent sent sentit sentirent sentir senti +con +res +pres
mentir ment mentent ment mentit mentirent mentir menti +dé
servir sert servent serv servit servirent servir servi +des +res
dormir dort dorment dorm dormit dormirent dormir dormi +en
vêtir vêt vêtent vêt vêtit vêtirent vêtir vêtu +re
bouillir bout bouillent bouill bouillit bouillirent bouillir bouilli
asseoir assied asseyent assey assit assirent assiér assis
clore clôt closent clos clôt closirent clor clos
`
