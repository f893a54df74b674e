import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { Link, useParams } from '@remix-run/react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/browser.ts'
import { myExamQuery } from '../../api/my-exams.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { ExamRules } from '../../components/exams-student/exam-rules.tsx'
import { NextStep } from '../../components/exams-student/next-step.tsx'
import { Loaded } from '../../components/shell/loaded.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import { type PageHandle, useWindowTitle } from '../../components/shell/page-title.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { useLiveInterval } from '../../live/live-provider.tsx'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('my_exams.exam.page') }

export const loader = (args: LoaderFunctionArgs) => loadQueries(args, (api) => [myExamQuery(api, args.params.id ?? '')])

export default function Exam() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  // Always asked again, for its state and for the server's time.
  const query = useQuery({ ...myExamQuery(api, id), refetchInterval: useLiveInterval(), refetchOnMount: 'always' })
  useWindowTitle(query.data?.title)
  return (
    <Loaded query={query}>
      {(exam) => (
        <>
          <PageHeader
            above={
              <Link to="/my/exams" className="text-accent underline underline-offset-4">
                {t('my_exams.exam.back')}
              </Link>
            }
            title={exam.title}
            lead={t('my_exams.by', { teacher: exam.teacher_name })}
          />
          <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
            <div className="lg:order-last lg:sticky lg:top-20">
              <NextStep exam={exam} />
            </div>
            <ExamRules exam={exam} />
          </div>
        </>
      )}
    </Loaded>
  )
}
