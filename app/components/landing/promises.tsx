import { useTexts } from '../../i18n/use-texts.ts'

export function Promises() {
  const { t } = useTexts()
  const promises = [
    { title: t('landing.promises.cited_title'), text: t('landing.promises.cited') },
    { title: t('landing.promises.safe_title'), text: t('landing.promises.safe') },
    { title: t('landing.promises.explained_title'), text: t('landing.promises.explained') },
  ]
  return (
    <ul className="grid gap-8 border-t border-line py-10 sm:grid-cols-3 lg:gap-14 lg:py-14">
      {promises.map(({ title, text }) => (
        <li key={title} className="grid content-start gap-2">
          <h2 className="font-semibold">{title}</h2>
          <p className="text-ink-soft text-pretty">{text}</p>
        </li>
      ))}
    </ul>
  )
}
