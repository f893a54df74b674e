/** A key of the keyboard. */
export function Key({ children }: { children: string }) {
  return (
    <kbd className="inline-grid min-w-7 place-items-center rounded-md border border-line-strong/60 border-b-2 bg-sunken px-1.5 py-0.5 font-sans text-sm">
      {children}
    </kbd>
  )
}
