import { FileUp } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { classes } from './classes.ts'

interface DropZoneProps {
  /** What a file's name may end in, as `<input accept>` takes it. */
  accept: string
  title: string
  /** Shown while a file is held over it. */
  titleOver: string
  hint: string
  button: string
  onFiles: (files: File[]) => void
}

/** Takes files by button, by drop and by paste. */
export function DropZone({ accept, title, titleOver, hint, button, onFiles }: DropZoneProps) {
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
        <p className="font-medium">{over ? titleOver : title}</p>
        <p className="text-sm text-ink-soft">{hint}</p>
      </div>
      <Button variant="primary" className="max-sm:w-full" onClick={() => input.current?.click()}>
        {button}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={accept}
        className="hidden"
        aria-label={button}
        tabIndex={-1}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </div>
  )
}
