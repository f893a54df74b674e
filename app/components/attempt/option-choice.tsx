interface OptionChoiceProps {
  type: 'radio' | 'checkbox'
  name: string
  letter: string
  text: string
  checked: boolean
  onChange: () => void
}

/** One option, the whole row of which is the target. */
export function OptionChoice({ type, name, letter, text, checked, onChange }: OptionChoiceProps) {
  return (
    <label className="flex cursor-pointer items-start gap-3 rounded-xl border border-line-strong/60 bg-surface px-4 py-3.5 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:cursor-default has-disabled:hover:border-line-strong/60">
      <input
        type={type}
        name={name}
        checked={checked}
        onChange={onChange}
        className="mt-0.5 size-5 shrink-0 cursor-[inherit] accent-accent outline-none"
      />
      <span aria-hidden className="w-4 shrink-0 font-semibold text-ink-soft">
        {letter}
      </span>
      <span className="min-w-0">{text}</span>
    </label>
  )
}
