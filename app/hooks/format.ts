import type { Language } from '../../core/wire/common.ts'
import type { useTexts } from '../i18n/use-texts.ts'

const KILOBYTE = 1000

type Formats = ReturnType<typeof makeFormats>

/** By language and time zone. To make them takes longer than to draw a row, and a long table has hundreds of cells. */
const made = new Map<string, Formats>()

export function formatter(language: Language, timeZone: string, t: ReturnType<typeof useTexts>['t']) {
  const key = `${language} ${timeZone}`
  const formats = made.get(key) ?? makeFormats(language === 'fr' ? 'fr-FR' : 'en-GB', timeZone)
  made.set(key, formats)
  const { day, dayTime, longDayTime, time, exact, number, signed, oneDigit } = formats
  return {
    date: (iso: string) => day.format(new Date(iso)),
    dateTime: (iso: string) => dayTime.format(new Date(iso)),
    longDateTime: (iso: string) => longDayTime.format(new Date(iso)),
    time: (iso: string) => time.format(new Date(iso)),
    /** To the second. */
    exactTime: (iso: string) => exact.format(new Date(iso)),
    number: (value: number) => number.format(value),
    signed: (value: number) => signed.format(value),
    percent: (value: number) => t('common.units.percent', { value: oneDigit.format(value) }),
    bytes(bytes: number): string {
      if (bytes < KILOBYTE) return t('common.units.bytes', { size: number.format(bytes) })
      if (bytes < KILOBYTE ** 2)
        return t('common.units.kilobytes', { size: number.format(Math.round(bytes / KILOBYTE)) })
      return t('common.units.megabytes', { size: oneDigit.format(bytes / KILOBYTE ** 2) })
    },
  }
}

function makeFormats(locale: string, timeZone: string) {
  return {
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }),
    dayTime: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    longDayTime: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }),
    time: new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }),
    exact: new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium', timeZone }),
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
    signed: new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }),
    oneDigit: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
  }
}
