import type { FieldProps } from '@/shared/actions/action'
import type { Field } from '../register'

/** What the fields of all actions are told about a register's field. */
export const askedOf = (
  { name, label, max, choices, kind }: Field,
  required: boolean,
): FieldProps['asked'] => ({
  name,
  label,
  required,
  max,
  choices,
  kind: kind === 'YES_NO' || kind === 'DATE' || kind === 'CHOICE' ? kind : 'TEXT',
})

/** What every control of a record's form is given; its value is its model. */
export interface ControlProps {
  field: Field
  required: boolean
  id: string
  describedBy?: string
  invalid: boolean
  /** What stands there as the record shows it: names of those that are only known by id. */
  shown?: { text: string; links: { id: string; title: string }[] }
}
