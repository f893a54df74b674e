import { useMatches } from '@remix-run/react'
import { useEffect } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'

/** What a route says of itself: `export const handle: PageHandle = { title: (t) => t('documents.title') }`. */
export interface PageHandle {
  title?: (t: ReturnType<typeof useTexts>['t']) => string
}

/** The innermost page that has a title gives it to the window. */
export function PageTitle() {
  const { t } = useTexts()
  const title = useMatches()
    .map(({ handle }) => (handle as PageHandle | undefined)?.title)
    .findLast((one) => one !== undefined)
  return <title>{title ? t('common.title', { page: title(t) }) : t('common.product')}</title>
}

/** Names the window after the thing that a page shows, once that is known. */
export function useWindowTitle(name: string | undefined) {
  const { t } = useTexts()
  useEffect(() => {
    if (name) document.title = t('common.title', { page: name })
  }, [name, t])
}
