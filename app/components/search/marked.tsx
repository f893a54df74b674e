interface MarkedProps {
  text: string
  marks: readonly { start: number; end: number }[]
}

/** A text with the searched words in it highlighted. */
export function Marked({ text, marks }: MarkedProps) {
  const starts = [0, ...marks.map(({ end }) => end)]
  return (
    <>
      {starts.map((from, index) => {
        const mark = marks[index]
        return (
          <span key={from}>
            {text.slice(from, mark?.start)}
            {mark && <mark>{text.slice(mark.start, mark.end)}</mark>}
          </span>
        )
      })}
    </>
  )
}
