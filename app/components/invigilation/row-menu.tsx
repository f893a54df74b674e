import { useNavigate } from '@remix-run/react'
import { CircleStop, Clock, Ellipsis, FileText, ListOrdered } from 'lucide-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import type { SeenRow } from './presence.ts'

export interface RowActions {
  onExtraTime: (row: SeenRow) => void
  onClose: (row: SeenRow) => void
}

/** What can be done for one student. */
export function RowMenu({ row, common }: { row: SeenRow; common: RowActions & { examId: string } }) {
  const { examId, onExtraTime, onClose } = common
  const { t } = useTexts()
  const navigate = useNavigate()
  return (
    <Menu
      trigger={
        <Button
          variant="quiet"
          size="icon_sm"
          aria-label={t('invigilation.actions_for', { name: row.student.name })}
          className="shrink-0"
        >
          <Ellipsis aria-hidden className="size-5" />
        </Button>
      }
    >
      <MenuItem onSelect={() => onExtraTime(row)}>
        <Clock aria-hidden className="size-4" />
        {t('invigilation.extra.one')}
      </MenuItem>
      {row.attempt_id && (
        <MenuItem onSelect={() => navigate(`/exams/${examId}/attempts/${row.attempt_id}/log`)}>
          <ListOrdered aria-hidden className="size-4" />
          {t('invigilation.log')}
        </MenuItem>
      )}
      {row.status === 'submitted' && (
        <MenuItem onSelect={() => navigate(`/result/${row.attempt_id}`)}>
          <FileText aria-hidden className="size-4" />
          {t('invigilation.result')}
        </MenuItem>
      )}
      {row.status === 'in_progress' && (
        <MenuItem danger onSelect={() => onClose(row)}>
          <CircleStop aria-hidden className="size-4" />
          {t('invigilation.close.item')}
        </MenuItem>
      )}
    </Menu>
  )
}
