/** Reads the files that it is sent, one after the other, with the code that reads uploads. */
import { readDocument } from '../../core/documents/read-document.ts'
import type { DocumentFormat } from '../../core/documents/types.ts'
import { checkUpload } from '../../core/documents/upload.ts'
import { peakMemoryMb } from './memory.ts'

export interface FileToRead {
  filename: string
  format: DocumentFormat
  bytes: Uint8Array
}

export type FileRead =
  /** What was said at the door and after reading: `kept` and `ready`, or the code that it was refused with. */
  | { door: string; reading: string; heap_bytes: number; peak_memory_mb: number }
  /** What must not be: the reading code threw. */
  | { error: string }

process.on('message', async (file: FileToRead) => {
  process.send?.(await read(file))
})

/** Refused uploads are read all the same: the reading code has to stand by itself. */
async function read({ filename, format, bytes }: FileToRead): Promise<FileRead> {
  try {
    const checked = await checkUpload({ filename, bytes })
    const result = await readDocument({ bytes, format })
    return {
      door: checked.ok ? 'kept' : checked.code,
      reading: result.ok ? 'ready' : result.code,
      heap_bytes: process.memoryUsage().heapUsed,
      peak_memory_mb: peakMemoryMb(process.pid),
    }
  } catch (error) {
    return { error: error instanceof Error ? `${error.message} ${error.stack ?? ''}` : String(error) }
  }
}
