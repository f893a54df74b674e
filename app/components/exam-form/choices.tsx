import type { ReactNode } from 'react'
import { Choice } from '../ui/choice.tsx'

interface ChoicesProps<Value extends string> {
  legend: string
  name: string
  value: Value
  onChange: (value: Value) => void
  options: { value: Value; label: string; hint: ReactNode }[]
}

/** One rule out of a few, each with a sentence that says what it means. */
export function Choices<Value extends string>({ legend, name, value, onChange, options }: ChoicesProps<Value>) {
  return (
    <fieldset className="grid">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          name={name}
          label={option.label}
          hint={option.hint}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
        />
      ))}
    </fieldset>
  )
}
