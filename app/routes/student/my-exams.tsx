import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { myExamsQuery } from '../../api/my-exams.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { ExamList } from '../../components/exams-student/exam-list.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import type { PageHandle } from '../../components/shell/page-title.tsx'
import { useTexts } from '../../i18n/use-texts.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('my_exams.title') }

export const loader = (args: LoaderFunctionArgs) => loadQueries(args, (api) => [myExamsQuery(api)])

export default function MyExams() {
  const { t } = useTexts()
  return (
    <>
      <PageHeader title={t('my_exams.title')} />
      <ExamList />
    </>
  )
}
