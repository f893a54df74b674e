import { Link } from '@remix-run/react'
import { CircleCheck, Ellipsis, Trash2 } from 'lucide-react'
import type { QcmSummary } from '../../../core/wire/qcms.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'

export function QcmRow({ qcm, onDelete }: { qcm: QcmSummary; onDelete: () => void }) {
  const { t } = useTexts()
  const format = useFormat()
  const facts = [
    t('common.units.questions', { count: qcm.num_questions }),
    qcm.num_questions > 0 && t('qcms.list.accepted', { count: qcm.num_accepted }),
    t('qcms.list.changed', { when: format.date(qcm.updated_at) }),
  ].filter(Boolean)
  return (
    <Card className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3.5 sm:px-5">
      <div className="min-w-0 grow basis-60">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h2 className="min-w-0 font-medium">
            <Link to={`/qcm/${qcm.id}`} className="hover:underline">
              {qcm.title}
            </Link>
          </h2>
          {qcm.status === 'ready' ? (
            <Badge tone="good" icon={CircleCheck}>
              {t('qcms.list.ready')}
            </Badge>
          ) : (
            qcm.num_draft > 0 && <Badge tone="accent">{t('qcms.list.to_judge', { count: qcm.num_draft })}</Badge>
          )}
        </div>
        <p className="text-sm text-ink-soft">{facts.join(' · ')}</p>
      </div>
      <div className="ml-auto flex items-center justify-end gap-1 max-sm:w-full">
        <Button asChild className="max-sm:grow">
          <Link to={`/qcm/${qcm.id}`}>{t('qcms.list.review')}</Link>
        </Button>
        {qcm.num_accepted > 0 && (
          <Button asChild className="max-sm:grow">
            <Link to={`/exams/new?qcm=${qcm.id}`}>{t('qcms.list.create_exam')}</Link>
          </Button>
        )}
        <Menu
          trigger={
            <Button variant="quiet" size="icon" aria-label={t('common.actions.more', { name: qcm.title })}>
              <Ellipsis aria-hidden className="size-5" />
            </Button>
          }
        >
          <MenuItem danger onSelect={onDelete}>
            <Trash2 aria-hidden className="size-4" />
            {t('qcms.list.delete')}
          </MenuItem>
        </Menu>
      </div>
    </Card>
  )
}
