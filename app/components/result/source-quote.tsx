import type { ResultQuestion } from '../../../core/wire/attempts.ts'
import { useTexts } from '../../i18n/use-texts.ts'

/** The very words of the document that a question rests on. */
export function SourceQuote({ source }: { source: NonNullable<ResultQuestion['source']> }) {
  const { t } = useTexts()
  const where = [source.document_title, source.page !== null && t('result.page_number', { page: source.page })]
  return (
    <figure className="border-t border-line pt-4">
      <h4 className="text-sm font-semibold">{t('result.source')}</h4>
      <blockquote className="mt-1.5 font-serif leading-relaxed">
        <mark>{source.quote}</mark>
      </blockquote>
      <figcaption className="mt-1.5 text-sm text-ink-soft">{where.filter(Boolean).join(' · ')}</figcaption>
    </figure>
  )
}
