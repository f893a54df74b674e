import { FileUp } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { ACCEPTED } from './file-check.ts'

/** Takes files by button, by drop and by paste. */
export function UploadZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button below does the same
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node) && setOver(false)}
      onDrop={drop}
      onPaste={(event) => event.clipboardData.files.length > 0 && onFiles([...event.clipboardData.files])}
      className={classes(
        'flex flex-wrap items-center gap-x-5 gap-y-4 rounded-xl border border-dashed px-5 py-5 transition-colors sm:px-6',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong/70 bg-surface',
      )}
    >
      <FileUp aria-hidden className="size-8 shrink-0 text-accent" strokeWidth={1.5} />
      <div className="min-w-0 grow basis-56">
        <p className="font-medium">{over ? t('documents.upload.drop_now') : t('documents.upload.drop')}</p>
        <p className="text-sm text-ink-soft">{t('documents.upload.or_choose')}</p>
      </div>
      <Button variant="primary" className="max-sm:w-full" onClick={() => input.current?.click()}>
        {t('documents.upload.button')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        className="hidden"
        aria-label={t('documents.upload.button')}
        tabIndex={-1}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </div>
  )
}
