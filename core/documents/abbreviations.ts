import type { Language } from '../wire/common.ts'

/**
 * Words whose final full stop does not, or not surely, end a sentence. Usage: Lexique des règles typographiques en
 * usage à l'Imprimerie nationale (fr), New Hart's Rules (en).
 */
interface Abbreviations {
  /** Always stand before something: "M. Dupont", "e.g. whales". Compared without regard to case. */
  leading: ReadonlySet<string>
  /** Titles before a name. Compared with their capital: "St. Paul", but not "the 5 st. limit". */
  titles: ReadonlySet<string>
  /** Stand before a number: "p. 12", "fig. 3", "vol. II". */
  numbered: ReadonlySet<string>
  /** May also be the last word of a sentence: "Jr.", "Inc.", "et al." */
  trailing: ReadonlySet<string>
  /** Words that open a sentence far more often than a name; they decide after an abbreviation that may end one. */
  starters: ReadonlySet<string>
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean))

const MONTHS = 'jan janv feb febr févr fév mar apr avr jun jul juil aug sep sept oct nov dec déc'

export const ABBREVIATIONS: Record<Language, Abbreviations> = {
  fr: {
    leading: words(`cf av apr env ca ex c.-à-d c-à-d i.e e.g vs éd trad dir coll hab resp op fr angl lat gr all esp`),
    titles: words(`M MM Mr Mme Mmes Mlle Mlles Dr Drs Pr Prof Mgr St Ste Sts Cdt Cap Gal Lt Col R.P`),
    numbered: words(`p pp art chap ch fig figs vol t n no nos l v § éq eq tab sect col al`),
    trailing: words(`al ibid id inc ltd cie jr sr boul bd a.m p.m ${MONTHS}`),
    starters:
      words(`le la les l il elle ils elles on un une des ce cet cette ces c cela ceci ça celui celle ceux celles en
      dans au aux à de du d pour par sur sous avec sans mais or et ou donc car ainsi après avant lors lorsque lorsqu quand
      si s comme cependant toutefois puis enfin depuis selon son sa ses leur leurs notre nos votre vos nous vous je j tu n
      qu que qui plus tous toutes tout toute chaque plusieurs certains certaines contrairement néanmoins alors
      aujourd'hui ici là parmi durant pendant entre malgré outre quant deux trois voici voilà y dès vers chez afin grâce
      quelques aucun aucune autre autres bien même ensuite également pourtant pourquoi comment où`),
  },
  en: {
    leading: words(`cf e.g i.e vs viz ca approx esp incl ed eds trans`),
    titles: words(`Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Hon St Sts Gen Col Capt Cpt Cmdr Adm Lt Sgt Maj Gov Sen Rep Pres
      Supt Mt Ft Fr`),
    numbered: words(`p pp fig figs vol vols no nos ch chap eq eqs sec sect tab art`),
    trailing: words(`al ibid inc ltd co corp bros jr sr esq dept univ ave blvd rd a.m p.m ph.d m.d b.a m.a b.c a.d
      u.s u.k u.n ${MONTHS}`),
    starters: words(`the a an it he she they we you i this that these those in on at by for from with without to of and
      but or so if when whenever while as after before during since because although though however moreover furthermore
      therefore thus hence his her its their our my your there here some many most much all each every both such another
      other others what who which why how where not no one two three then later today among between despite under over
      according once until unless in also yet nevertheless instead overall finally first second`),
  },
}
