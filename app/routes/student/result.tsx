import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { Link, useOutletContext, useParams } from '@remix-run/react'
import { useQuery } from '@tanstack/react-query'
import type { User } from '../../../core/wire/users.ts'
import { resultQuery } from '../../api/attempts.ts'
import { api } from '../../api/browser.ts'
import { loadQueries } from '../../api/visitor.server.ts'
import { QuestionResult } from '../../components/result/question-result.tsx'
import { resultInterval } from '../../components/result/result-interval.ts'
import { ScoreCard } from '../../components/result/score-card.tsx'
import { Waiting } from '../../components/result/waiting.tsx'
import { Loaded } from '../../components/shell/loaded.tsx'
import { PageHeader } from '../../components/shell/page-header.tsx'
import { type PageHandle, useWindowTitle } from '../../components/shell/page-title.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { useLiveConnected } from '../../live/live-provider.tsx'
import { useKeptPage } from '../../offline/use-kept-page.ts'

export { inCache as clientLoader } from '../../api/in-cache.ts'

export const handle: PageHandle = { title: (t) => t('result.page') }

export const loader = (args: LoaderFunctionArgs) =>
  loadQueries(args, (api) => [resultQuery(api, args.params.attemptId ?? '')])

/** For the student who sat it, and for the exam's teacher. */
export default function Result() {
  const { t } = useTexts()
  const { attemptId = '' } = useParams()
  const reader = useOutletContext<Pick<User, 'id'>>()
  const connected = useLiveConnected()
  const query = useQuery({
    ...resultQuery(api, attemptId),
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => resultInterval(state.data, connected),
  })
  useWindowTitle(query.data?.exam_title)
  useKeptPage(query.data?.questions != null, reader.id)
  return (
    <Loaded query={query}>
      {(result) => {
        const own = result.student.id === reader.id
        return (
          <div className="mx-auto max-w-3xl">
            <PageHeader
              above={
                <Link
                  to={own ? '/my/exams' : `/exams/${result.exam_id}/results`}
                  className="text-accent underline underline-offset-4"
                >
                  {t(own ? 'result.back_student' : 'result.back_teacher')}
                </Link>
              }
              title={result.exam_title}
              lead={
                own && result.number === 1
                  ? undefined
                  : t('result.of_student', { name: result.student.name, number: result.number })
              }
            />
            {result.questions === null ? (
              <Waiting result={result} own={own} />
            ) : (
              <div className="grid gap-8">
                <ScoreCard result={result} questions={result.questions} />
                <section aria-labelledby="questions" className="grid gap-4">
                  <h2 id="questions" className="text-lg font-semibold">
                    {t('result.questions')}
                  </h2>
                  <ol className="grid gap-4">
                    {result.questions.map((question, at) => (
                      <li key={question.question_id}>
                        <QuestionResult question={question} number={at + 1} />
                      </li>
                    ))}
                  </ol>
                </section>
              </div>
            )}
          </div>
        )
      }}
    </Loaded>
  )
}
