import { Link } from '@remix-run/react'
import { CircleAlert, Download, Ellipsis, FileText, Sparkles, Trash2 } from 'lucide-react'
import type { Document } from '../../../core/wire/documents.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'

interface DocumentRowProps {
  document: Document
  onGenerate: () => void
  onDelete: () => void
}

export function DocumentRow({ document, onGenerate, onDelete }: DocumentRowProps) {
  const { t } = useTexts()
  const format = useFormat()
  const facts = [
    document.pages !== null && t('common.units.pages', { count: document.pages }),
    document.language && t(`common.languages.${document.language}`),
    format.bytes(document.size),
    t('documents.list.uploaded', { when: format.date(document.created_at) }),
  ].filter(Boolean)
  return (
    <Card className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3.5 sm:px-5">
      <FileText aria-hidden className="hidden size-5 shrink-0 text-ink-soft sm:block" />
      <div className="min-w-0 grow basis-60">
        <div className="flex items-center gap-2">
          <h3 className="truncate font-medium" title={document.filename}>
            <Link to={`/documents/${document.id}`} className="hover:underline">
              {document.filename}
            </Link>
          </h3>
          {document.status !== 'ready' && (
            <Badge tone={document.status === 'failed' ? 'bad' : 'accent'}>
              {t(`documents.list.status.${document.status}`)}
            </Badge>
          )}
        </div>
        <p className="text-sm text-ink-soft">{facts.join(' · ')}</p>
        {document.error && (
          <p className="mt-1 flex gap-2 text-sm text-bad">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {document.error.message}
          </p>
        )}
      </div>
      <div className="ml-auto flex items-center justify-end gap-1 max-sm:w-full">
        {document.status !== 'failed' && (
          <Button className="max-sm:grow" onClick={onGenerate}>
            <Sparkles aria-hidden className="size-4" />
            {t('documents.list.generate')}
          </Button>
        )}
        <Menu
          trigger={
            <Button variant="quiet" size="icon" aria-label={t('common.actions.more', { name: document.filename })}>
              <Ellipsis aria-hidden className="size-5" />
            </Button>
          }
        >
          <MenuItem asChild>
            <a href={`/api/v1/documents/${document.id}/file`} download={document.filename}>
              <Download aria-hidden className="size-4" />
              {t('documents.list.download')}
            </a>
          </MenuItem>
          <MenuItem danger onSelect={onDelete}>
            <Trash2 aria-hidden className="size-4" />
            {t('documents.list.delete')}
          </MenuItem>
        </Menu>
      </div>
    </Card>
  )
}
