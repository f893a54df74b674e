import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { Link } from '@remix-run/react'
import { Plus } from 'lucide-react'
import { examsQuery } from '../../api/exams.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { ExamList } from '../../components/exams/exam-list.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import type { PageHandle } from '../../components/shell/page-title.tsx'
import { Button } from '../../components/ui/button.tsx'
import { useTexts } from '../../i18n/use-texts.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('exams.title') }

export const loader = (args: LoaderFunctionArgs) => loadQueries(args, (api) => [examsQuery(api)])

export default function Exams() {
  const { t } = useTexts()
  return (
    <>
      <PageHeader
        title={t('exams.title')}
        lead={t('exams.lead')}
        actions={
          <Button asChild variant="primary">
            <Link to="/exams/new">
              <Plus aria-hidden className="size-4" />
              {t('exams.new')}
            </Link>
          </Button>
        }
      />
      <ExamList />
    </>
  )
}
