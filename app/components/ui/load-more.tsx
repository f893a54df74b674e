import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from './button.tsx'

interface LoadMoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

/** The rest of a long list. */
export function LoadMore({ query }: LoadMoreProps) {
  const { t } = useTexts()
  if (!query.hasNextPage) return null
  return (
    <div className="mt-4 flex justify-center">
      <Button pending={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {t('common.actions.load_more')}
      </Button>
    </div>
  )
}
