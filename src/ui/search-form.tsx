import { Button } from './button'
import { TextField } from './field'

interface SearchFormProps {
  label: string
  hint: string
  /** Why what was typed cannot be looked for. */
  problem: string | null
  value: string
  maxLength: number
  verb: string
  onChange: (typed: string) => void
  onSearch: () => void
}

/** One field and its one button, for looking somebody up; the keyboard's own key searches too. */
export const SearchForm = ({ label, hint, problem, value, maxLength, verb, onChange, onSearch }: SearchFormProps) => (
  <>
    <TextField
      label={label}
      hint={hint}
      error={problem}
      value={value}
      maxLength={maxLength}
      onChange={onChange}
      onSubmit={onSearch}
    />
    <Button label={verb} icon="search" kind="main" onPress={onSearch} />
  </>
)
